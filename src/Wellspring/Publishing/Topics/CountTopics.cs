using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <param name="All">Articles whose latest edition names the topic.</param>
/// <param name="Live">Those of them that readers can open.</param>
public sealed record TopicCount(int All, int Live);

/// <summary>How much stands under each topic itself, by its slug.</summary>
public static class CountTopics
{
    public static async Task<IReadOnlyDictionary<string, TopicCount>> Handle(WellspringDb db, TopicTree tree, CancellationToken cancel)
    {
        var publications = db.Publications.AsQueryable();
        var all = await Count(db.Articles, cancel);
        var live = await Count(db.Articles.Where(a => publications.Any(p => p.ArticleId == a.Id)), cancel);
        return tree.All().ToDictionary(t => t.Slug, t => new TopicCount(Of(all, t), Of(live, t)));
    }

    // Many articles name the same few topics.
    private static async Task<List<(string[] Topics, int Count)>> Count(IQueryable<Article> articles, CancellationToken cancel) =>
        [.. (await articles.GroupBy(a => a.ListTopics).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel)).Select(g => (g.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries), g.Count))];

    private static int Of(List<(string[] Topics, int Count)> counted, TopicNode topic) => counted.Where(c => c.Topics.Any(topic.Names.Contains)).Sum(c => c.Count);
}
