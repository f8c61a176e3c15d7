using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>Each article's latest edition in a folder of its own, so that two pictures of one name never meet.</summary>
static class ExportArticles
{
    public static async Task<int> Write(WellspringDb db, ExportFolder folder, MediaStore store, CancellationToken cancel)
    {
        var media = await db.Media.AsNoTracking().ToDictionaryAsync(m => m.Hash, m => m.Path, cancel);
        var first = await db.Publications.AsNoTracking().ToDictionaryAsync(p => p.ArticleId, p => p.FirstPublishedAt, cancel);
        var written = 0;
        foreach (var article in await db.Articles.AsNoTracking().OrderBy(a => a.Slug).ToListAsync(cancel))
        {
            if (await db.LatestEdition(article.Id, cancel) is not { } edition) continue;
            var file = SignedText.Of(edition, article.Slug, article.Kind, article.IsSample, null, first.GetValueOrDefault(article.Id)) with { Published = first.TryGetValue(article.Id, out var at) ? DateOnly.FromDateTime(at.UtcDateTime) : null };
            if (!folder.Write($"articles/{article.Slug}/index.md", file.Write())) continue;
            foreach (var medium in edition.Media) Copy(medium, article.Slug, media, folder, store);
            written++;
            db.ChangeTracker.Clear();
        }
        return written;
    }

    private static void Copy(EditionMedia medium, string slug, Dictionary<string, string> media, ExportFolder folder, MediaStore store)
    {
        var kept = medium.Hash is { } hash && media.TryGetValue(hash, out var path) ? store.Find(path[(path.LastIndexOf('/') + 1)..]) : null;
        if (kept is not { } found || !MediaPath.IsWithin(medium.File)) folder.Dropped.Add(new("image", $"article {slug}", $"{Printed.Of(medium.File)}: its bytes are not there"));
        else if (folder.Place($"articles/{slug}/{medium.File}") is { } file)
        {
            File.Copy(found.Path, file, overwrite: true);
            folder.Media++;
        }
    }
}
