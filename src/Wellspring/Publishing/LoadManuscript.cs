using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>An edition as the gate reads it: its own copies of what it cites, and today's standing, risk, media and paths.</summary>
static class LoadManuscript
{
    public static async Task<Manuscript> Of(WellspringDb db, Article article, Edition edition, TimeProvider time, CancellationToken cancel)
    {
        var text = ArticleText.Parse(edition.Body);
        return new()
        {
            Slug = article.Slug,
            Kind = article.Kind,
            Title = edition.Title,
            Standfirst = edition.Standfirst,
            Description = edition.Description,
            Authors = edition.Authors,
            Text = text,
            Claims = Claims.Find(text),
            Risk = await RiskOf(db, edition, cancel),
            Sources = await Sources(db, edition, cancel),
            Media = await Media(db, edition, cancel),
            PaidLinks = await db.PaidLinks.AsNoTracking().ToListAsync(cancel),
            LeadsSomewhere = await PublicPaths.Known(db, text, cancel),
            Policy = await EditorialPolicy.Current(db, cancel),
            Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        };
    }

    private static async Task<Risk> RiskOf(WellspringDb db, Edition edition, CancellationToken cancel)
    {
        var parents = await db.Topics.AsNoTracking().ToDictionaryAsync(t => t.Id, cancel);
        var own = parents.Values.Where(t => t.Slug == edition.Topic || edition.Also.Contains(t.Slug));
        return own.SelectMany(topic => WithAncestors(topic, parents)).Select(t => t.Risk).DefaultIfEmpty(Risk.None).Max();
    }

    // A topic is at least as risky as the topic it stands under.
    private static IEnumerable<Topic> WithAncestors(Topic topic, Dictionary<Guid, Topic> all)
    {
        var next = topic;
        for (var level = 0; next is not null && level < Topic.DeepestLevel; level++)
        {
            yield return next;
            next = next.ParentId is { } parent ? all.GetValueOrDefault(parent) : null;
        }
    }

    private static async Task<IReadOnlyDictionary<string, CitedSource>> Sources(WellspringDb db, Edition edition, CancellationToken cancel)
    {
        var keys = edition.Sources.Select(s => s.Key).ToList();
        var standings = await db.Sources.Where(s => keys.Contains(s.Key)).Select(s => new { s.Key, s.Standing }).ToDictionaryAsync(s => s.Key, s => s.Standing, cancel);
        return edition.Sources.ToDictionary(s => s.Key, s => new CitedSource(s, standings.GetValueOrDefault(s.Key, Standing.Unchecked)));
    }

    private static async Task<IReadOnlyList<ShownMedia>> Media(WellspringDb db, Edition edition, CancellationToken cancel)
    {
        var hashes = edition.Media.Select(m => m.Hash).OfType<string>().ToList();
        var stored = await db.Media.Where(m => hashes.Contains(m.Hash)).Select(m => m.Hash).ToListAsync(cancel);
        return [.. edition.Media.Select(m => new ShownMedia(m.File, m.Hash is not null && stored.Contains(m.Hash), m.Licence, m.Credit))];
    }
}
