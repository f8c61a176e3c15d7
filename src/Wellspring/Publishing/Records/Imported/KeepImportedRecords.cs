using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <param name="Slug">Of the article.</param>
/// <param name="Jws">Byte for byte as it came.</param>
public sealed record BroughtRecord(Guid Article, string Slug, string Jws);

/// <summary>Keeps records beside the articles that they came with. They prove nothing by that.</summary>
public static class KeepImportedRecords
{
    /// <summary>Adds to the unit of work those that are neither kept already nor this site's own; how many that were.</summary>
    public static async Task<int> Handle(WellspringDb db, IReadOnlyList<BroughtRecord> brought, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var articles = brought.Select(b => b.Article).Distinct().ToList();
        var known = await Known(db, articles, cancel);
        var news = brought.Select(b => (Record: b, Hash: Hashing.Sha256Hex(b.Jws))).Where(n => known.Add((n.Record.Article, n.Hash))).ToList();
        foreach (var (record, hash) in news) Keep(db, record, hash, now, actor);
        var live = await db.Publications.Where(p => articles.Contains(p.ArticleId)).Select(p => p.ArticleId).ToListAsync(cancel);
        foreach (var slug in news.Where(n => live.Contains(n.Record.Article)).Select(n => n.Record.Slug).Distinct()) db.Announce(new ReviewStateChanged(slug), now);
        return news.Count;
    }

    private static async Task<HashSet<(Guid Article, string Hash)>> Known(WellspringDb db, List<Guid> articles, CancellationToken cancel)
    {
        var kept = await db.ImportedRecords.Where(r => articles.Contains(r.ArticleId)).Select(r => new { r.ArticleId, r.Hash }).ToListAsync(cancel);
        var own = await db.TrustRecords.Where(r => articles.Contains(r.ArticleId)).Select(r => new { r.ArticleId, r.Jws }).ToListAsync(cancel);
        return [.. kept.Select(r => (r.ArticleId, r.Hash)), .. own.Select(r => (r.ArticleId, Hashing.Sha256Hex(r.Jws)))];
    }

    private static void Keep(WellspringDb db, BroughtRecord record, string hash, DateTimeOffset now, Actor actor)
    {
        db.Add(new ImportedRecord { Id = Guid.CreateVersion7(now), ArticleId = record.Article, Hash = hash, Jws = record.Jws, ImportedAt = now });
        db.Record(actor, "kept a record", $"article/{record.Slug}", now, $"sha256 {hash}, key {RecordClaims.Read(record.Jws)?.Key}; history, no sign-off");
    }
}
