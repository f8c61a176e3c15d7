using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>How far somebody is who was asked to read.</summary>
public enum Reading { Waiting, Vouched, VouchedForEarlier, Declined }

/// <param name="By">The name of the user.</param>
/// <param name="At">When they signed or declined; when they were asked while they have done neither.</param>
/// <param name="Reason">Why they declined.</param>
public sealed record ReviewerStanding(Guid UserId, string By, Reading Reading, DateTimeOffset At, string Reason);

/// <summary>A round and how far each reviewer is. Whether they signed is looked up in the sign-offs, on the text as it is now.</summary>
public sealed record RoundStanding(Round Round, IReadOnlyList<ReviewerStanding> Reviewers)
{
    public bool IsOpen => Round.ClosedAt is null;

    public static async Task<RoundStanding> Of(WellspringDb db, Round round, string fingerprint, CancellationToken cancel)
    {
        var users = round.Invited.Select(i => i.UserId).ToList();
        var names = await db.Staff.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Email, cancel);
        var texts = db.Editions.Where(e => e.ArticleId == round.TextId).Select(e => e.Fingerprint);
        var signed = await db.SignOffs.AsNoTracking().Where(s => users.Contains(s.UserId) && s.SignedAt >= round.OpenedAt && texts.Contains(s.Covers)).ToListAsync(cancel);
        return new(round, [.. round.Invited.OrderBy(i => i.InvitedAt).ThenBy(i => names[i.UserId], StringComparer.Ordinal).Select(i => Standing(i, names[i.UserId], fingerprint, signed.FindAll(s => s.UserId == i.UserId)))]);
    }

    private static ReviewerStanding Standing(InvitedReviewer invited, string name, string fingerprint, List<SignOff> signed)
    {
        if (invited.DeclinedAt is { } declined) return new(invited.UserId, name, Reading.Declined, declined, invited.Reason);
        if (signed.Find(s => s.Covers == fingerprint) is { } now) return new(invited.UserId, name, Reading.Vouched, now.SignedAt, "");
        if (signed.MaxBy(s => s.SignedAt) is { } earlier) return new(invited.UserId, name, Reading.VouchedForEarlier, earlier.SignedAt, "");
        return new(invited.UserId, name, Reading.Waiting, invited.InvitedAt, "");
    }
}
