using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Accounts;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A reviewer who was asked says that they cannot, and why: whoever asked them hears of it at once.</summary>
public static class DeclineReview
{
    public const int LongestReason = 500;

    public static async Task<Outcome<Round>> Handle(WellspringDb db, Guid id, string reason, Uri desk, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.Rounds.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } round) return RoundUnknown.Finding;
        var invited = round.Invited.Find(i => i.UserId == actor.UserId);
        var refusals = Refusals(round, invited, reason.Trim()).ToList();
        if (refusals.Count > 0) return refusals;

        var now = time.GetUtcNow();
        invited!.Decline(now, reason.Trim());
        var slug = await db.Articles.Where(a => a.Id == round.TextId).Select(a => a.Slug).SingleAsync(cancel);
        db.Record(actor, "declined a review", $"article/{slug}", now, reason.Trim());
        if (await db.Staff.AsNoTracking().SingleAsync(u => u.Id == round.OpenedBy, cancel) is { IsSample: false, RemovedAt: null } opener)
            db.Post(opener.Email, $"A review was declined: {slug}", $"{actor.Name} cannot review \"{slug}\":\n\n{reason.Trim()}\n\nAsk somebody else at\n{desk}\n", now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return round;
    }

    private static IEnumerable<Finding> Refusals(Round round, InvitedReviewer? invited, string reason)
    {
        if (invited is null) yield return Finding.Refuse("not-allowed", "You were not asked in this review, so there is nothing to decline.");
        else if (round.ClosedAt is not null) yield return Finding.Refuse("round-closed", "This review is closed already.");
        else if (invited.DeclinedAt is not null) yield return Finding.Refuse("declined-already", "You have declined this review already.");
        if (reason.Length is 0 or > LongestReason) yield return Finding.Refuse("decline-reason", reason.Length == 0 ? "Say in a few words why, so that the editor knows whom to ask instead." : $"A reason has at most {LongestReason} characters; this one has {reason.Length}.");
    }
}
