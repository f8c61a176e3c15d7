using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Screening;

namespace Wellspring.Publishing;

/// <summary>What the gate knows of the site as a whole, the same for every text that is judged at one time.</summary>
sealed record SiteFacts(TopicTree Topics, IReadOnlyList<PaidLink> PaidLinks, EditorialPolicy Policy, IReadOnlySet<string> Articles, IReadOnlySet<string> Tests, DateOnly Today)
{
    public static Task<SiteFacts> Load(WellspringDb db, TimeProvider time, CancellationToken cancel) => Load(db, db.Articles, time, cancel);

    /// <summary>For one text alone, which is asked about again and again: of all articles those that it leads to.</summary>
    /// <param name="slug">Its own.</param>
    public static Task<SiteFacts> LoadFor(WellspringDb db, ArticleText text, string slug, TimeProvider time, CancellationToken cancel)
    {
        var linked = text.Links().Select(l => PublicPaths.Internal(l.Href, slug)).OfType<string>().Select(PublicPaths.ArticleSlug).OfType<string>().Distinct().ToList();
        return Load(db, db.Articles.Where(a => linked.Contains(a.Slug)), time, cancel);
    }

    private static async Task<SiteFacts> Load(WellspringDb db, IQueryable<Article> articles, TimeProvider time, CancellationToken cancel) => new(
        await TopicTree.Load(db, cancel),
        await db.PaidLinks.AsNoTracking().ToListAsync(cancel),
        await EditorialPolicy.Current(db, cancel),
        (await articles.Select(a => a.Slug).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal),
        (await db.InstrumentReleases.Select(r => r.Slug).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal),
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
