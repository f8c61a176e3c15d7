using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>
/// Keeps the reopenings in step with what is live and how its sources stand, within the transaction of whatever changed either.
/// Asked twice, it does nothing the second time.
/// </summary>
public static class ReopenArticles
{
    private sealed record LiveText(Guid Article, string Slug, Guid Edition, IReadOnlyList<string> Cites, Guid SignOff, DateTimeOffset SignedAt);

    /// <summary>What follows, by the policy in force, when the standing of sources changes.</summary>
    public static async Task<WhenSourcesTurn> ByPolicy(WellspringDb db, CancellationToken cancel) =>
        After(TimeSpan.FromDays((await EditorialPolicy.Current(db, cancel)).SourceGraceDays));

    public static WhenSourcesTurn After(TimeSpan grace) => new(grace, OfSources, SignedCopies.Of);

    /// <summary>Once a day: what two acts at the same moment hid from each other.</summary>
    internal static async Task OfAll(WellspringDb db, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var open = await db.Reopenings.Where(r => r.SettledAt == null).Select(r => r.Source).Distinct().ToListAsync(cancel);
        var fallen = await db.Sources.Where(s => s.Standing == Standing.Retracted || s.Standing == Standing.Concern).Select(s => s.Key).ToListAsync(cancel);
        await OfSources(db, [.. fallen.Union(open)], now, actor, cancel);
        foreach (var article in await TakenDown(db, cancel)) await OfWithdrawn(db, article, now, actor, cancel);
    }

    private static Task<List<Article>> TakenDown(WellspringDb db, CancellationToken cancel)
    {
        var (open, live) = (db.Reopenings.Where(r => r.SettledAt == null).Select(r => r.ArticleId), db.Publications.Select(p => p.ArticleId));
        return db.Articles.Where(a => open.Contains(a.Id) && !live.Contains(a.Id)).ToListAsync(cancel);
    }

    internal static async Task OfPublished(WellspringDb db, LoadedSubmission loaded, Publication publication, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var library = await LibraryKeys.Load(db, cancel);
        var live = new LiveText(loaded.Article.Id, loaded.Article.Slug, publication.EditionId, Cited(loaded.Edition.Sources, library), publication.SignOffId, loaded.Submission.Review!.SignOff!.SignedAt);
        // In this order: where an import's news of a source is seen, the rows that it came with are.
        var sources = await Sources(db, [.. live.Cites], cancel);
        var open = await db.Reopenings.Where(r => r.ArticleId == live.Article && r.SettledAt == null).ToListAsync(cancel);
        Bring(db, live, sources, library, open, now, actor);
    }

    internal static async Task OfWithdrawn(WellspringDb db, Article article, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        foreach (var reopening in await db.Reopenings.Where(r => r.ArticleId == article.Id && r.SettledAt == null).ToListAsync(cancel))
            Settle(db, reopening, Settlement.Withdrawn, article.Slug, now, actor);
    }

    private static async Task OfSources(WellspringDb db, IReadOnlyList<string> keys, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        if (keys.Count == 0) return;
        var library = await LibraryKeys.Load(db, cancel);
        var all = library.WithRetired(keys);
        var sources = await Sources(db, all, cancel);
        var open = (await db.Reopenings.Where(r => all.Contains(r.Source) && r.SettledAt == null).ToListAsync(cancel)).ToLookup(r => r.ArticleId);
        foreach (var live in await Live(db, library, cancel))
            if (open.Contains(live.Article) || live.Cites.Any(sources.ContainsKey)) Bring(db, live, sources, library, [.. open[live.Article]], now, actor);
    }

    // As they stand in this unit of work, stored or not yet.
    private static Task<Dictionary<string, Source>> Sources(WellspringDb db, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        db.Sources.Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, cancel);

    private static async Task<List<LiveText>> Live(WellspringDb db, LibraryKeys library, CancellationToken cancel) =>
        (await (from publication in db.Publications
                join article in db.Articles on publication.ArticleId equals article.Id
                join edition in db.Editions on publication.EditionId equals edition.Id
                join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
                orderby article.Slug
                select new { article.Id, article.Slug, Edition = edition.Id, edition.Sources, SignOff = signOff.Id, signOff.SignedAt }).AsNoTracking().ToListAsync(cancel))
        .ConvertAll(l => new LiveText(l.Id, l.Slug, l.Edition, Cited(l.Sources, library), l.SignOff, l.SignedAt));

    // By the keys in use, whatever the text writes.
    private static List<string> Cited(IEnumerable<CitedRecord> sources, LibraryKeys library) => [.. sources.Select(s => library.Kept(s.Key)).Distinct()];

    private static void Bring(WellspringDb db, LiveText live, Dictionary<string, Source> sources, LibraryKeys library, IReadOnlyList<Reopening> open, DateTimeOffset now, Actor actor)
    {
        foreach (var reopening in open)
            if (SettlementOf(library.Kept(reopening.Source), live, sources) is { } settlement) Settle(db, reopening, settlement, live.Slug, now, actor);
        foreach (var source in live.Cites.Select(sources.GetValueOrDefault).OfType<Source>().Where(s => s.FellAfter(live.SignedAt) is not null))
            if (!open.Any(o => library.Kept(o.Source) == source.Key && o.SettledAt is null && !source.Standing.IsWorseThan(o.Fell))) Open(db, live, source, now, actor);
    }

    private static Settlement? SettlementOf(string key, LiveText live, Dictionary<string, Source> sources) =>
        !live.Cites.Contains(key) ? new("The edition that went live does not cite it.", live.Edition, live.SignOff)
        : !sources.TryGetValue(key, out var source) || !source.Standing.IsBad() ? Settlement.SoundAgain
        : source.FellAfter(live.SignedAt) is null ? new("A reviewer has signed it again, knowing how the source stands.", live.Edition, live.SignOff)
        : null;

    private static void Settle(WellspringDb db, Reopening reopening, Settlement settlement, string slug, DateTimeOffset now, Actor actor)
    {
        reopening.Settle(now, settlement);
        db.Record(actor, "settled a reopening", $"article/{slug}", now, SettledDetails(reopening));
    }

    private static void Open(WellspringDb db, LiveText live, Source source, DateTimeOffset now, Actor actor)
    {
        var reopening = new Reopening { Id = Guid.CreateVersion7(now), ArticleId = live.Article, EditionId = live.Edition, SignOffId = live.SignOff, Source = source.Key, Fell = source.Standing, At = now };
        db.Add(reopening);
        db.Record(actor, "reopened", $"article/{live.Slug}", now, Details(reopening));
    }

    /// <summary>As the log tells of it.</summary>
    internal static string Details(Reopening reopening) => $"{reopening.Source}, {reopening.Fell.Name()}";

    internal static string SettledDetails(Reopening reopening) => $"{Details(reopening)}: {reopening.Outcome}";
}
