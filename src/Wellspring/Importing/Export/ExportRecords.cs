using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Importing.Markdown;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>
/// What vouched for each article, beside it: the signed records of its publications, those that came with it from elsewhere, and the
/// public keys that they can be checked with. A record keeps its name from site to site: the last has none of its own, others that of their hash.
/// </summary>
static class ExportRecords
{
    private const int NameLength = 16;

    public static async Task<int> Write(WellspringDb db, ExportFolder folder, SiteHistory history, CancellationToken cancel)
    {
        var written = 0;
        var own = (await db.TrustRecords.Select(p => p.ArticleId).Distinct().ToListAsync(cancel)).ToHashSet();
        var imported = (await db.ImportedRecords.Select(r => r.ArticleId).Distinct().ToListAsync(cancel)).ToHashSet();
        foreach (var article in (await db.Articles.AsNoTracking().OrderBy(a => a.Slug).Select(a => new { a.Id, a.Slug }).ToListAsync(cancel)).Where(a => own.Contains(a.Id) || imported.Contains(a.Id)))
        {
            var records = own.Contains(article.Id) ? await Own(db, article.Id, cancel) : [];
            if (imported.Contains(article.Id)) records.AddRange(await Brought(db, article.Id, cancel));
            foreach (var (at, jws) in records.Distinct().Index()) written += folder.Write($"articles/{article.Slug}/review-record{(at == 0 ? "" : "." + Hashing.Sha256Hex(jws)[..NameLength])}.json", jws) ? 1 : 0;
        }
        if (history.Keys.Count > 0) folder.Write(MarkdownFolder.KeyFile, PublicRecordKey.Set(history.Keys));
        return written;
    }

    // The latest publication first.
    private static Task<List<string>> Own(WellspringDb db, Guid article, CancellationToken cancel) =>
        db.TrustRecords.AsNoTracking().Where(r => r.ArticleId == article).OrderByDescending(r => r.PublishedAt).ThenByDescending(r => r.Id).Select(r => r.Jws).ToListAsync(cancel);

    private static async Task<IEnumerable<string>> Brought(WellspringDb db, Guid article, CancellationToken cancel) =>
        (await db.ImportedRecords.AsNoTracking().Where(r => r.ArticleId == article).ToListAsync(cancel))
        .OrderByDescending(r => RecordClaims.Read(r.Jws)?.PublishedAt).ThenBy(r => r.Hash, StringComparer.Ordinal).Select(r => r.Jws);
}
