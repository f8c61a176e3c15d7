using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <summary>
/// Where imported texts become editions. It knows which articles an import made before, gives new ones a free
/// slug, and never writes over what the team has changed since.
/// </summary>
sealed class ArticleDesk
{
    private const int AtOnce = 200;

    private readonly WellspringDb db;
    private readonly SourceCopies library;
    private readonly ImportReport report;
    private readonly TimeProvider time;
    private readonly Actor actor;
    private readonly Dictionary<string, Known> known;
    private readonly Dictionary<string, Known> bySlug;
    private readonly FreeSlugs slugs;
    private readonly HashSet<string> waiting = [];

    private ArticleDesk(WellspringDb db, ImportReport report, TimeProvider time, Actor actor, IReadOnlyList<Known> articles)
    {
        (this.db, library, this.report, this.time, this.actor) = (db, new(db), report, time, actor);
        known = articles.Where(a => a.Origin is not null).ToDictionary(a => a.Origin!);
        bySlug = articles.ToDictionary(a => a.Slug);
        slugs = new(articles.Select(a => a.Slug));
    }

    private sealed record Known(Guid Id, string Slug, ArticleKind Kind, string? Origin, bool IsSample);

    public static async Task<ArticleDesk> Open(WellspringDb db, ImportReport report, TimeProvider time, Actor actor, CancellationToken cancel) =>
        new(db, report, time, actor, await db.Articles.AsNoTracking().Select(a => new Known(a.Id, a.Slug, a.Kind, a.Origin, a.IsSample)).ToListAsync(cancel));

    /// <summary>The slug that the article of this origin has, or the free one that it will have. An import renames nothing: readers may know the address.</summary>
    public string SlugFor(string origin, string wanted, string where)
    {
        if (!known.TryGetValue(origin, out var article)) return slugs.Take(wanted);
        if (!FreeSlugs.CameOf(article.Slug, wanted)) report.Drop("slug", where, $"the address \"{Printed.Of(wanted)}\": this article stands at \"{article.Slug}\" here, and an import renames nothing");
        return article.Slug;
    }

    /// <summary>Keeps a slug that a file claims for itself from being given to another article.</summary>
    public void Reserve(string slug) => slugs.Reserve(slug);

    /// <summary>What it writes is stored by the next <see cref="Store"/>, if not before.</summary>
    public async Task Write(Draft draft, string where, CancellationToken cancel, IReadOnlyList<EarlierDraft>? earlier = null)
    {
        if (waiting.Count == AtOnce || waiting.Contains(draft.Origin ?? draft.Slug)) await Store(cancel);
        waiting.Add(draft.Origin ?? draft.Slug);
        report.Articles.Count(await IsOurs(draft, where, cancel) ? await Write(draft, earlier ?? [], cancel) : Change.Unchanged);
        report.Slugs.Add(draft.Slug);
    }

    // One by one, thousands of articles would each look for the end of the audit chain; all at once, they would all be held and compared.
    public async Task Store(CancellationToken cancel)
    {
        waiting.Clear();
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<Change> Write(Draft draft, IReadOnlyList<EarlierDraft> earlier, CancellationToken cancel)
    {
        var isNew = await EarlierEditions.Write(db, earlier, report, time, actor, cancel);
        var written = await WriteEdition.Add(db, AsItStands(draft), library, time, actor, cancel);
        return isNew ? Change.Created : written.Change;
    }

    // What an editor decided about the article itself (its slug, its kind) outlives a second import.
    private Draft AsItStands(Draft draft) =>
        draft.Origin is not null && Find(draft) is { } article ? draft with { Slug = article.Slug, Kind = article.Kind } : draft;

    private Known? Find(Draft draft) => draft.Origin is { } origin ? known.GetValueOrDefault(origin) : bySlug.GetValueOrDefault(draft.Slug);

    private async Task<bool> IsOurs(Draft draft, string where, CancellationToken cancel)
    {
        if (Find(draft) is not { } article) return true;
        if (article.IsSample != draft.IsSample)
        {
            report.Drop("article", where, Mixed(article));
            return false;
        }
        var editions = db.Editions.AsNoTracking().Where(e => e.ArticleId == article.Id).OrderByDescending(e => e.Number);
        var latest = await editions.FirstOrDefaultAsync(cancel);
        if (latest?.WrittenByUser is null || SaysTheSame(latest, draft)) return true;
        var imported = await editions.Where(e => e.WrittenByUser == null).FirstOrDefaultAsync(cancel);
        if (imported is null || !SaysTheSame(imported, draft)) report.Drop("article-change", where, "the team has edited this article since it was imported; the file's newer text was not taken");
        return false;
    }

    // What is removed with the samples must never be a text of the team, nor a sample stand among the team's.
    private static string Mixed(Known article) => article.IsSample
        ? $"the slug {article.Slug} is a sample article's; name another slug, or remove the samples first"
        : $"the slug {article.Slug} is an article's of this site; a sample does not take its place";

    private static bool SaysTheSame(Edition edition, Draft draft) =>
        (edition.Title, edition.Standfirst, edition.Body) == (draft.Title, draft.Standfirst, draft.Body) && edition.Authors.SequenceEqual(draft.Authors);
}
