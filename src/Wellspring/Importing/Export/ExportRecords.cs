using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>
/// What vouches for each live article, beside it: the signed record of its publication, and those of earlier ones. Those that came
/// with an article from elsewhere go along. And the public keys that they can be checked with. What was withdrawn takes no proof
/// of its own along: nobody there would know that it was.
/// </summary>
static class ExportRecords
{
    private const string Keys = "review-keys.json";

    public static async Task<int> Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var (written, live) = (0, (await db.Publications.Select(p => p.ArticleId).ToListAsync(cancel)).ToHashSet());
        var imported = (await db.ImportedRecords.Select(r => r.ArticleId).Distinct().ToListAsync(cancel)).ToHashSet();
        foreach (var article in (await db.Articles.AsNoTracking().OrderBy(a => a.Slug).Select(a => new { a.Id, a.Slug }).ToListAsync(cancel)).Where(a => live.Contains(a.Id) || imported.Contains(a.Id)))
        {
            var own = !live.Contains(article.Id) ? [] : await db.TrustRecords.AsNoTracking().Where(r => r.ArticleId == article.Id).OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id).Select(r => r.Jws).ToListAsync(cancel);
            var brought = !imported.Contains(article.Id) ? [] : await db.ImportedRecords.AsNoTracking().Where(r => r.ArticleId == article.Id).OrderBy(r => r.Hash).Select(r => r.Jws).ToListAsync(cancel);
            foreach (var (n, jws) in own.Concat(brought).Index()) written += folder.Write($"articles/{article.Slug}/review-record{(n == 0 ? "" : $".{n}")}.json", jws) ? 1 : 0;
        }
        var keys = (await db.RecordKeys.AsNoTracking().OrderBy(k => k.Since).ToListAsync(cancel)).ConvertAll(k => k.Key);
        if (keys.Count > 0) folder.Write(Keys, PublicRecordKey.Set(keys));
        return written;
    }
}
