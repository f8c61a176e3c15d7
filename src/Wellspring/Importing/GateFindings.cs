using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing;

/// <summary>What the gate would say of each imported article: an import is done when the texts are in, not when they are good.</summary>
public static class GateFindings
{
    public static async Task<IReadOnlyList<CheckedText>> Of(WellspringDb db, ImportReport report, TimeProvider time, CancellationToken cancel)
    {
        var slugs = report.Slugs.ToHashSet();
        var articles = (await db.Articles.AsNoTracking().ToListAsync(cancel)).FindAll(a => slugs.Contains(a.Slug));
        var files = new Dictionary<string, TextFile>();
        foreach (var article in articles)
            if (await FileOf(db, article, report, cancel) is { } file) files.Add($"articles/{article.Slug}", file);
        return [.. (await CheckArticles.Of(db, articles, time, cancel)).Select(text => files.TryGetValue(text.File, out var file) ? InFile(text, file) : text)];
    }

    // Of a text that the team has changed since, the lines are no longer those of the file.
    private static async Task<TextFile?> FileOf(WellspringDb db, Article article, ImportReport report, CancellationToken cancel) =>
        report.Files.TryGetValue(article.Slug, out var file) && (await db.LatestEdition(article.Id, cancel))?.Body == file.Body ? file : null;

    private static CheckedText InFile(CheckedText text, TextFile file) =>
        new(file.Path, [.. text.Findings.Select(f => f with { Place = file.At(f.Place) })]);
}
