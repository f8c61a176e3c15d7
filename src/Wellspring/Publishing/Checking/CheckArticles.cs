using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What the gate has to say of one text.</summary>
/// <param name="File">The file as it was named, or the path of the article.</param>
public sealed record CheckedText(string File, IReadOnlyList<Finding> Findings)
{
    public bool IsRefused => Findings.Any(f => f.Severity == Severity.Refuse);
}

/// <summary>Asks the gate about the latest editions in the database. Nothing is changed by it.</summary>
public static class CheckArticles
{
    /// <summary>Every article, what is live and reopened while a later edition waits, and the introductions and biographies that have something against them.</summary>
    public static async Task<IReadOnlyList<CheckedText>> All(WellspringDb db, TimeProvider time, CancellationToken cancel) =>
    [
        .. await Of(db, await db.Articles.AsNoTracking().OrderBy(a => a.Slug).ToListAsync(cancel), time, cancel),
        .. await Reopened(db, time, cancel),
        .. (await Introductions(db, cancel)).Select(i => new CheckedText(i.Path, PublicationGate.ForIntroduction(i.Text))).Where(checkedText => checkedText.Findings.Count > 0),
    ];

    // The latest edition may not cite it any more; readers still have the one that does.
    private static async Task<IReadOnlyList<CheckedText>> Reopened(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        var open = db.Reopenings.Where(r => r.SettledAt == null).Select(r => r.ArticleId);
        var live = db.Publications.Where(p => open.Contains(p.ArticleId)).Select(p => p.EditionId);
        var results = new List<CheckedText>();
        foreach (var edition in await live.ToListAsync(cancel))
        {
            var loaded = await LoadSubmission.ByEdition(db, edition, time, cancel);
            if ((await db.LatestEdition(loaded.Article.Id, cancel))!.Id == edition) continue;
            results.Add(new($"articles/{loaded.Article.Slug} (edition {loaded.Edition.Number}, live)", [.. PublicationGate.Findings(loaded.Submission).Where(f => f.Code is "source-retracted" or "source-concern")]));
        }
        return [.. results.OrderBy(r => r.File, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<(string Path, string Text)>> Introductions(WellspringDb db, CancellationToken cancel)
    {
        var topics = await db.Topics.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(cancel);
        var audiences = await db.Audiences.AsNoTracking().OrderBy(a => a.Slug).ToListAsync(cancel);
        var people = await db.People.AsNoTracking().OrderBy(p => p.Slug).ToListAsync(cancel);
        return [.. topics.Select(t => ($"topics/{t.Slug}", t.Description)), .. audiences.Select(a => ($"for/{a.Slug}", a.Description)), .. people.Select(p => ($"people/{p.Slug}", p.Biography))];
    }

    public static async Task<IReadOnlyList<CheckedText>> Of(WellspringDb db, IReadOnlyList<Article> articles, TimeProvider time, CancellationToken cancel)
    {
        var site = await SiteFacts.Load(db, time, cancel);
        var results = new List<CheckedText>();
        foreach (var article in articles)
        {
            if (await db.LatestEdition(article.Id, cancel) is not { } edition) continue;
            results.Add(new($"articles/{article.Slug}", PublicationGate.Findings(await LoadSubmission.Of(db, article, edition, site, cancel))));
        }
        return results;
    }
}
