using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Whether the records in the database are the ones that were signed, and none is missing from what is live.</summary>
static class StoredRecords
{
    /// <summary>The first thing that does not hold, as a sentence; null when all does.</summary>
    public static async Task<string?> FirstBreak(WellspringDb db, CancellationToken cancel) => await RecordThatFails(db, cancel) ?? await LiveWithoutRecord(db, cancel);

    private static async Task<string?> RecordThatFails(WellspringDb db, CancellationToken cancel)
    {
        var known = await db.RecordKeys.AsNoTracking().ToListAsync(cancel);
        if (known.FirstOrDefault(k => k.Key.Id != k.Id) is { } renamed) return $"The key {renamed.Id} was changed: its name is no longer the thumbprint of its numbers (RFC 7638).";
        var keys = PublicRecordKey.Set(known.Select(k => k.Key));
        await foreach (var record in db.TrustRecords.AsNoTracking().OrderBy(r => r.Id).AsAsyncEnumerable().WithCancellation(cancel))
            if (Difference(record, keys) is { } difference)
                return $"The trust record of edition {record.EditionNumber}, published {record.PublishedAt.UtcDateTime:yyyy-MM-dd}, does not hold: {difference}";
        return null;
    }

    private static string? Difference(TrustRecord record, string keys)
    {
        if (FlattenedJws.Read(record.Jws) is not { } jws || jws.Contents() is not { } contents) return "It is no signed record.";
        return RecordSignature.Difference(jws, keys)
            ?? (contents.Str("fingerprint") == record.Fingerprint ? null : "It vouches for another text than the one it stands with.");
    }

    private static async Task<string?> LiveWithoutRecord(WellspringDb db, CancellationToken cancel)
    {
        var records = db.TrustRecords;
        var live = db.Publications.Where(p => !records.Any(r => r.EditionId == p.EditionId && r.PublishedAt == p.PublishedAt));
        var slug = await (from publication in live join article in db.Articles on publication.ArticleId equals article.Id orderby article.Slug select article.Slug).FirstOrDefaultAsync(cancel);
        return slug is null ? null : $"\"{slug}\" is live without a trust record.";
    }
}
