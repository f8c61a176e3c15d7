using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Recomputes what the database holds as proof: the fingerprint of every edition, and with the audit log the signature of every
/// trust record and a record for everything that is live.
/// </summary>
public static class VerifyProof
{
    /// <summary>The first thing that does not hold, as a sentence; null when all does.</summary>
    public static async Task<string?> FirstBreak(WellspringDb db, CancellationToken cancel) =>
        await ChangedEdition(db, cancel) ?? (await VerifyAudit.Handle(db, cancel)).Break;

    private static async Task<string?> ChangedEdition(WellspringDb db, CancellationToken cancel)
    {
        await foreach (var edition in db.Editions.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancel))
            if (EditionFingerprint.Of(edition.Title, edition.Standfirst, edition.Body, edition.Authors, edition.Sources, edition.Media) != edition.Fingerprint)
                return $"Edition {edition.Number} of \"{edition.Title}\" no longer has its fingerprint: its text, sources or pictures were changed.";
        return null;
    }
}
