using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>An edition as the gate reads it: its own copies of what it cites, and today's standing, risk, media and paths.</summary>
static class LoadManuscript
{
    public static async Task<Manuscript> Of(WellspringDb db, Article article, Edition edition, SiteFacts site, CancellationToken cancel)
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
            Risk = site.Topics.HighestRisk(edition.Topic, edition.Also),
            Sources = await Sources(db, edition, cancel),
            Media = await Media(db, edition, cancel),
            PaidLinks = site.PaidLinks,
            LeadsSomewhere = path => PublicPaths.Leads(path, site.Articles, site.Tests),
            Policy = site.Policy,
            Today = site.Today,
        };
    }

    // The copy says what was cited; the library knows what has become of it since, if its record is still that of the same work.
    private static async Task<IReadOnlyDictionary<string, CitedSource>> Sources(WellspringDb db, Edition edition, CancellationToken cancel)
    {
        var keys = edition.Sources.Select(s => s.Key).ToList();
        var library = await LibraryKeys.Sources(db, keys, cancel);
        bool IsThere(CitedRecord copy) => !library.TryGetValue(copy.Key, out var known) || WorkNames.Of(CslItem.Parse(copy.Csl)).AreKeptBy(WorkNames.Of(known));
        return edition.Sources.Where(IsThere).ToDictionary(s => s.Key, s => library.GetValueOrDefault(s.Key) is { } known ? new CitedSource(s, known.Standing, known.Key) : new(s, Standing.Unchecked, s.Key));
    }

    private static async Task<IReadOnlyList<ShownMedia>> Media(WellspringDb db, Edition edition, CancellationToken cancel)
    {
        var hashes = edition.Media.Select(m => m.Hash).OfType<string>().ToList();
        var stored = await db.Media.Where(m => hashes.Contains(m.Hash)).Select(m => m.Hash).ToListAsync(cancel);
        return [.. edition.Media.Select(m => new ShownMedia(m.File, m.Hash is not null && stored.Contains(m.Hash), m.Licence, m.Credit))];
    }
}
