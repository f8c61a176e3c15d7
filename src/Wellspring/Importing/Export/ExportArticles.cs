using System.Text;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Articles.Files;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>Each article's latest edition in a folder of its own, so that two pictures of one name never meet.</summary>
static class ExportArticles
{
    public static async Task<int> Write(WellspringDb db, ExportFolder folder, MediaStore store, CancellationToken cancel)
    {
        var redirects = (await db.Redirects.AsNoTracking().ToListAsync(cancel)).ToLookup(r => r.To, r => r.From);
        var media = await db.Media.AsNoTracking().ToDictionaryAsync(m => m.Hash, m => m.Path, cancel);
        var first = await db.Publications.AsNoTracking().ToDictionaryAsync(p => p.ArticleId, p => p.FirstPublishedAt, cancel);
        var written = 0;
        foreach (var article in await db.Articles.AsNoTracking().OrderBy(a => a.Slug).ToListAsync(cancel))
        {
            if (await db.LatestEdition(article.Id, cancel) is not { } edition) continue;
            var file = SignedText.Of(edition, article.Slug, article.Kind, article.IsSample, null, first.GetValueOrDefault(article.Id)) with { Published = first.TryGetValue(article.Id, out var at) ? DateOnly.FromDateTime(at.UtcDateTime) : null };
            var path = PublicPaths.Of(article.Kind, article.Slug);
            folder.Write($"articles/{article.Slug}/index.md", WithAliases(file.Write(), [.. redirects[path].Order(StringComparer.Ordinal)]));
            foreach (var medium in edition.Media) Copy(medium, article.Slug, media, folder, store);
            written++;
            db.ChangeTracker.Clear();
        }
        return written;
    }

    // Front matter ends at the first line of three dashes after the opening one.
    private static string WithAliases(string file, IReadOnlyList<string> aliases)
    {
        if (aliases.Count == 0) return file;
        var yaml = new StringBuilder();
        YamlWriting.List(yaml, "aliases", aliases);
        return file.Insert(file.IndexOf("\n---\n", StringComparison.Ordinal) + 1, yaml.ToString());
    }

    private static void Copy(EditionMedia medium, string slug, Dictionary<string, string> media, ExportFolder folder, MediaStore store)
    {
        var kept = medium.Hash is { } hash && media.TryGetValue(hash, out var path) ? store.Find(path[(path.LastIndexOf('/') + 1)..]) : null;
        if (kept is not { } found || !MediaPath.IsWithin(medium.File)) folder.Dropped.Add(new("image", $"article {slug}", $"{Printed.Of(medium.File)}: its bytes are not there"));
        else
        {
            File.Copy(found.Path, folder.Place($"articles/{slug}/{medium.File}"), overwrite: true);
            folder.Media++;
        }
    }
}
