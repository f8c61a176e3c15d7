using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>
/// What vouches for each article, beside it: the signed record of its latest publication, those of earlier ones, and those that
/// came with it from elsewhere. And the public keys that they can be checked with.
/// </summary>
static class ExportRecords
{
    private const string Keys = "review-keys.json";

    public static async Task<int> Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var written = 0;
        foreach (var article in await db.Articles.AsNoTracking().OrderBy(a => a.Slug).Select(a => new { a.Id, a.Slug }).ToListAsync(cancel))
        {
            var own = await db.TrustRecords.AsNoTracking().Where(r => r.ArticleId == article.Id).OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id).Select(r => r.Jws).ToListAsync(cancel);
            var imported = await db.ImportedRecords.AsNoTracking().Where(r => r.ArticleId == article.Id).OrderBy(r => r.Hash).Select(r => r.Jws).ToListAsync(cancel);
            foreach (var (n, jws) in own.Concat(imported).Index()) folder.Write($"articles/{article.Slug}/review-record{(n == 0 ? "" : $".{n}")}.json", jws);
            written += own.Count + imported.Count;
        }
        var keys = (await db.RecordKeys.AsNoTracking().OrderBy(k => k.Since).ToListAsync(cancel)).ConvertAll(k => k.Key.ToJwk());
        if (keys.Count > 0) folder.Write(Keys, new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString());
        return written;
    }
}
