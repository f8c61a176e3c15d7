using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>An imported record and what became of its check.</summary>
/// <param name="IsSigned">Whether a trusted key signed it, whatever text it is of.</param>
/// <param name="WhyNot">Why it is not verified, as a sentence; null when it is: a trusted key signed it, and the text here is to the letter the one that was signed.</param>
public sealed record CheckedRecord(ImportedRecord Record, RecordClaims Says, Edition? Edition, bool IsSigned, string? WhyNot, bool IsTakenUp)
{
    public bool Holds => WhyNot is null;
}

/// <summary>
/// Holds imported records against the keys that are trusted today and the texts that are here. The check is made when it is
/// asked for and never stored: a key may be trusted tomorrow, or no more.
/// </summary>
public static class CheckImportedRecord
{
    /// <summary>Every record of an article, the latest publication first.</summary>
    public static async Task<IReadOnlyList<CheckedRecord>> All(WellspringDb db, Guid articleId, CancellationToken cancel)
    {
        var records = await db.ImportedRecords.AsNoTracking().Where(r => r.ArticleId == articleId).ToListAsync(cancel);
        if (records.Count == 0) return [];
        var article = await db.Articles.AsNoTracking().SingleAsync(a => a.Id == articleId, cancel);
        var keys = await TrustedSet(db, cancel);
        var ids = records.ConvertAll(r => r.Id);
        var taken = await db.TakenUpRecords.Where(t => ids.Contains(t.RecordId)).Select(t => t.RecordId).ToListAsync(cancel);
        var all = new List<CheckedRecord>();
        foreach (var record in records)
        {
            var says = RecordClaims.Read(record.Jws) ?? throw new InvalidOperationException($"The imported record {record.Id} is no record.");
            var edition = await db.Editions.AsNoTracking().Where(e => e.ArticleId == articleId && e.Fingerprint == says.Fingerprint).OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);
            var isSigned = RecordSignature.Difference(FlattenedJws.Read(record.Jws)!, keys) is null;
            all.Add(new(record, says, edition, isSigned, WhyNot(record, says, article, edition, keys), taken.Contains(record.Id)));
        }
        return [.. all.OrderByDescending(r => r.Says.PublishedAt).ThenBy(r => r.Record.Hash, StringComparer.Ordinal)];
    }

    private static async Task<string> TrustedSet(WellspringDb db, CancellationToken cancel) =>
        PublicRecordKey.Set((await db.TrustedKeys.AsNoTracking().OrderBy(k => k.Id).ToListAsync(cancel)).Select(k => k.Key));

    private static string? WhyNot(ImportedRecord record, RecordClaims says, Article article, Edition? edition, string keys)
    {
        if (says.Slug != article.Slug) return $"It is the record of another article, \"{says.Slug}\".";
        if (!PublicRecordKey.Read(keys)!.Any(k => k.Id == says.Key)) return $"No administrator of this site has said that the key {says.Key} is to be trusted.";
        if (edition is null || says.FirstPublishedAt is not { } first) return "It is of a text that this site does not have: an earlier edition, or one that was changed since.";
        var text = SignedText.Of(edition, article.Slug, article.Kind, article.IsSample, says.SignOff?.Reviewer.Str("slug"), first).Write();
        // The pictures' hashes are part of the fingerprint, and those of this edition are of bytes that are here.
        return VerifyRecord.Handle(new(record.Jws, text, keys)).Difference;
    }
}
