using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A claim that rests on a source gone bad, where it stands.</summary>
public sealed record AffectedClaim(int Line, string Text);

/// <summary>A live page that cites a source gone bad.</summary>
/// <param name="ReopenedAt">Since when it is open for review again; null when whoever signed it knew how the source stands.</param>
public sealed record AffectedPage(string Path, string Title, DateTimeOffset? ReopenedAt, IReadOnlyList<AffectedClaim> Claims);

/// <summary>What the fall of one source touches: source, pages, claims.</summary>
public sealed record SourceImpact(string Key, string Title, Standing Standing, IReadOnlyList<AffectedPage> Pages)
{
    /// <summary>What is open for review again, under each source that fell.</summary>
    public static async Task<IReadOnlyList<SourceImpact>> Open(WellspringDb db, CancellationToken cancel)
    {
        var keys = await db.Reopenings.Where(r => r.SettledAt == null).Select(r => r.Source).Distinct().ToListAsync(cancel);
        var library = await LibraryKeys.Load(db, cancel);
        return [.. (await Of(db, [.. keys.Select(library.Kept)], cancel)).Select(s => s with { Pages = [.. s.Pages.Where(p => p.ReopenedAt is not null)] })];
    }

    /// <summary>For each of these sources that is retracted or under concern, what is live on it.</summary>
    public static async Task<IReadOnlyList<SourceImpact>> Of(WellspringDb db, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var bad = await db.Sources.AsNoTracking().Where(s => keys.Contains(s.Key) && (s.Standing == Standing.Retracted || s.Standing == Standing.Concern)).OrderBy(s => s.Key).ToListAsync(cancel);
        if (bad.Count == 0) return [];
        var live = await (from publication in db.Publications
                          join article in db.Articles on publication.ArticleId equals article.Id
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          orderby article.Slug
                          select new { article.Slug, article.Kind, Edition = edition }).AsNoTracking().ToListAsync(cancel);
        var library = await LibraryKeys.Load(db, cancel);
        var all = library.WithRetired(keys);
        var open = (await db.Reopenings.AsNoTracking().Where(r => r.SettledAt == null && all.Contains(r.Source)).ToListAsync(cancel)).ToLookup(r => (r.ArticleId, Source: library.Kept(r.Source)), r => (DateTimeOffset?)r.At);
        return [.. bad.Select(source => new SourceImpact(source.Key, CslItem.Parse(source.Csl).Title ?? source.Key, source.Standing,
            [.. live.Where(l => l.Edition.Sources.Any(s => library.Kept(s.Key) == source.Key)).Select(l => Page(l.Slug, l.Kind, l.Edition, library.WithRetired([source.Key]), open[(l.Edition.ArticleId, source.Key)].Min()))]))];
    }

    /// <summary>The live pages that cite a source, however it stands: what its fall would touch.</summary>
    public static async Task<IReadOnlyList<AffectedPage>> Touched(WellspringDb db, string key, CancellationToken cancel)
    {
        var keys = (await LibraryKeys.Load(db, cancel)).WithRetired([key]);
        var uses = db.EditionUses.Where(u => u.Kind == UseKind.Source && keys.Contains(u.Name)).Select(u => u.EditionId);
        var live = await (from publication in db.Publications
                          join article in db.Articles on publication.ArticleId equals article.Id
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          where uses.Contains(edition.Id)
                          orderby article.Slug
                          select new { article.Id, article.Slug, article.Kind, Edition = edition }).AsNoTracking().ToListAsync(cancel);
        var open = (await db.Reopenings.AsNoTracking().Where(r => r.SettledAt == null && keys.Contains(r.Source)).ToListAsync(cancel)).ToLookup(r => r.ArticleId, r => (DateTimeOffset?)r.At);
        return [.. live.Select(l => Page(l.Slug, l.Kind, l.Edition, keys, open[l.Id].Min()))];
    }

    private static AffectedPage Page(string slug, ArticleKind kind, Edition edition, IReadOnlyList<string> keys, DateTimeOffset? reopenedAt) =>
        new(PublicPaths.Of(kind, slug), edition.Title, reopenedAt,
            [.. Claims.Find(ArticleText.Parse(edition.Body)).Where(c => c.Keys.Any(keys.Contains)).Select(c => new AffectedClaim(c.Block.Place.Line, c.Text))]);
}
