using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Recomputes what the database holds as proof: the fingerprint of every edition, the signature of every trust record, a record
/// that agrees with the rows for everything that is live, and the audit log with an entry for every act that the rows tell of.
/// </summary>
public static class VerifyProof
{
    /// <summary>The first thing that does not hold, as a sentence; null when all does.</summary>
    public static async Task<string?> FirstBreak(WellspringDb db, CancellationToken cancel) =>
        await ChangedEdition(db, cancel) ?? (await VerifyAudit.Handle(db, cancel)).Break
        ?? await VerifyLive.FirstBreak(db, await KeySet(db, cancel), cancel);

    private static async Task<string?> ChangedEdition(WellspringDb db, CancellationToken cancel)
    {
        await foreach (var edition in db.Editions.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancel))
            if (EditionFingerprint.Of(edition.Title, edition.Standfirst, edition.Body, edition.Authors, edition.Sources, edition.Media) != edition.Fingerprint)
                return $"Edition {edition.Number} of \"{edition.Title}\" no longer has its fingerprint: its text, sources or pictures were changed.";
        return null;
    }

    private static async Task<string> KeySet(WellspringDb db, CancellationToken cancel) =>
        PublicRecordKey.Set((await db.RecordKeys.AsNoTracking().ToListAsync(cancel)).Select(k => k.Key));
}
