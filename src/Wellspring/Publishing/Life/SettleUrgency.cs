using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// When the time for a second sign-off is over: with an independent one on the live text it becomes an ordinary publication, through
/// the gate and on the terms it had; otherwise it is taken down. Acts once however often it is handed out.
/// </summary>
public static class SettleUrgency
{
    private const string Unsigned = "It was published urgently, and no second, independent reviewer has signed it in the time there was.";
    private const string Refused = "It was published urgently. A second, independent reviewer has signed it since, but by now something else stands against publishing it.";

    public static async Task Handle(WellspringDb db, UrgencyOver over, RecordSeal seal, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var urgent = await db.UrgentPublications.AsNoTracking().SingleOrDefaultAsync(u => u.Id == over.UrgentPublication, cancel);
        if (urgent is null || urgent.SettledAt is not null) return;
        if (urgent.Until > now) await AskAgain(db, over, urgent, now, cancel);
        else if (await db.Publications.SingleOrDefaultAsync(p => p.ArticleId == urgent.ArticleId && p.SignOffId == urgent.SignOffId, cancel) is { } live)
            await Settle(db, live, seal, time, now, cancel);
        await alone.Commit(cancel);
    }

    // The clock was set back since this was handed out.
    private static async Task AskAgain(WellspringDb db, UrgencyOver over, UrgentPublication urgent, DateTimeOffset now, CancellationToken cancel)
    {
        db.AnnounceFor(over, now, urgent.Until);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task Settle(WellspringDb db, Publication live, RecordSeal seal, TimeProvider time, DateTimeOffset now, CancellationToken cancel)
    {
        var clock = Actor.System("clock");
        var loaded = await LoadSubmission.ByEdition(db, live.EditionId, time, cancel);
        var terms = new PublicationTerms(await Accepted(db, live, cancel), null);
        var isSigned = PublicationGate.RefusalsOfReviewer(loaded.Submission).Count == 0;
        if (isSigned && PublishArticle.Unanswered(PublicationGate.Findings(loaded.Submission), terms.Accepted).Count == 0)
            await PublishArticle.PutBeforeThePublic(db, loaded, terms, seal, now, clock, cancel);
        else await WithdrawArticle.TakeDown(db, loaded.Article, live, isSigned ? Refused : Unsigned, null, now, clock, cancel);
    }

    // The warnings that were accepted when this very edition went live stand in its record.
    private static async Task<IReadOnlyList<AcceptedWarning>> Accepted(WellspringDb db, Publication live, CancellationToken cancel)
    {
        var record = await db.TrustRecords.AsNoTracking().Where(r => r.EditionId == live.EditionId).OrderByDescending(r => r.PublishedAt).FirstAsync(cancel);
        return [.. FlattenedJws.Read(record.Jws)!.Contents()!["acceptedWarnings"]!.AsArray().Select(w => new AcceptedWarning(w!["code"]!.GetValue<string>(), w["reason"]!.GetValue<string>()))];
    }
}
