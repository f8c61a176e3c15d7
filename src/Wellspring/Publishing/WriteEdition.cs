using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Turns a draft into an edition: copies what it cites from the source library, computes its fingerprint, and
/// stores it when anything differs from the latest edition. Nothing goes live by it: what is public stays as it was.
/// </summary>
public static class WriteEdition
{
    /// <summary>
    /// An article is found by its identity or its origin when the draft has one, otherwise by its slug. Whether it is a sample is
    /// settled when it is created and no later draft changes it; nor does a draft change the kind of what is live, nor the
    /// slug of what was ever published: readers know that address, and records name it.
    /// </summary>
    public static async Task<WrittenEdition> Handle(WellspringDb db, Draft draft, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var written = await Add(db, draft, new SourceCopies(db), time, actor, cancel);
        if (written.Change != Change.Unchanged) await db.SaveChangesAsync(cancel);
        return written;
    }

    /// <summary>The same within a unit of work that the caller stores; it may hold many articles, each of them once.</summary>
    public static async Task<WrittenEdition> Add(WellspringDb db, Draft draft, SourceCopies library, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var known = await FindArticle(db, draft, cancel);
        var article = known ?? Create(db, draft, now);
        var latest = known is null ? null : await db.LatestEdition(article.Id, cancel);
        var sources = await CopySources(library, draft, cancel);
        var edition = Compose(draft, article, latest, sources, now, actor);

        var renamed = known is not null && await Rename(db, article, draft, cancel);
        if (latest is not null && SaysTheSame(latest, edition))
        {
            if (renamed) article.Show(latest);
            return new(article, latest, renamed ? Change.Updated : Change.Unchanged);
        }
        db.Add(edition);
        db.AddRange(EditionUse.Of(edition));
        article.Show(edition);
        db.Record(actor, "wrote", $"article/{article.Slug}", now, $"edition {edition.Number}, {edition.Fingerprint}");
        return new(article, edition, latest is null ? Change.Created : Change.Updated);
    }

    private static async Task<Article?> FindArticle(WellspringDb db, Draft draft, CancellationToken cancel) =>
        draft.Article is { } id ? await db.Articles.SingleAsync(a => a.Id == id, cancel)
        : (draft.Origin is null ? null : await db.Articles.SingleOrDefaultAsync(a => a.Origin == draft.Origin, cancel))
        ?? await db.Articles.SingleOrDefaultAsync(a => a.Slug == draft.Slug, cancel);

    private static Article Create(WellspringDb db, Draft draft, DateTimeOffset now)
    {
        var article = new Article
        {
            Id = Guid.CreateVersion7(now),
            Slug = draft.Slug,
            Kind = draft.Kind,
            IsSample = draft.IsSample,
            Origin = draft.Origin,
            CreatedAt = now,
        };
        db.Add(article);
        return article;
    }

    // What is live was judged as the kind it is: a draft must not turn a policy page, which an editor signed, into medicine.
    private static async Task<bool> Rename(WellspringDb db, Article article, Draft draft, CancellationToken cancel)
    {
        var kind = await db.Publications.AnyAsync(p => p.ArticleId == article.Id, cancel) ? article.Kind : draft.Kind;
        var slug = await db.TrustRecords.AnyAsync(r => r.ArticleId == article.Id, cancel) ? article.Slug : draft.Slug;
        var same = article.Slug == slug && article.Kind == kind;
        (article.Slug, article.Kind) = (slug, kind);
        return !same;
    }

    internal static async Task<IReadOnlyList<CitedRecord>> CopySources(SourceCopies library, Draft draft, CancellationToken cancel)
    {
        var keys = ArticleText.Parse(draft.Body).CitedKeys();
        if (keys.Count == 0) return [];
        var copies = await library.Of(keys, cancel);
        foreach (var copy in draft.Copies.Where(c => keys.Contains(c.Key))) copies[copy.Key] = copy;
        return [.. keys.Where(copies.ContainsKey).Select(key => copies[key])];
    }

    internal static Edition Compose(Draft draft, Article article, Edition? latest, IReadOnlyList<CitedRecord> sources, DateTimeOffset now, Actor actor) => new()
    {
        Id = Guid.CreateVersion7(now),
        ArticleId = article.Id,
        Number = (latest?.Number ?? 0) + 1,
        Title = draft.Title,
        Standfirst = draft.Standfirst,
        Description = draft.Description,
        Body = draft.Body,
        Topic = draft.Topic,
        Also = draft.Also,
        Audiences = draft.Audiences,
        Authors = draft.Authors,
        Reviewers = draft.Reviewers,
        PartOf = draft.PartOf,
        Part = draft.Part,
        Sources = sources,
        Media = draft.Media,
        Fingerprint = EditionFingerprint.Of(draft.Title, draft.Standfirst, draft.Body, draft.Authors, sources, draft.Media),
        WrittenAt = now,
        WrittenBy = actor.Name,
        WrittenByUser = actor.UserId,
    };

    private static bool SaysTheSame(Edition a, Edition b) =>
        a.Fingerprint == b.Fingerprint
        && (a.Description, a.Topic, a.PartOf, a.Part) == (b.Description, b.Topic, b.PartOf, b.Part)
        && a.Also.SequenceEqual(b.Also) && a.Audiences.SequenceEqual(b.Audiences) && a.Reviewers.SequenceEqual(b.Reviewers) && a.Media.SequenceEqual(b.Media)
        && a.Sources.Select(Remark).SequenceEqual(b.Sources.Select(Remark));

    private static (string, string?) Remark(CitedRecord source) => (source.Key, source.Landmark);
}
