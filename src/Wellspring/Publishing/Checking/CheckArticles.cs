using Microsoft.EntityFrameworkCore;
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
    public static async Task<IReadOnlyList<CheckedText>> All(WellspringDb db, TimeProvider time, CancellationToken cancel) =>
        await Of(db, await db.Articles.AsNoTracking().OrderBy(a => a.Slug).ToListAsync(cancel), time, cancel);

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
