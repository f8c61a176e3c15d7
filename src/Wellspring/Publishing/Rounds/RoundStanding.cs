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

    public static async Task<RoundStanding> Of(WellspringDb db, Round round, string fingerprint, CancellationToken cancel) =>
        (await Of(db, [(round, fingerprint)], cancel))[0];

    /// <summary>Of many at once, in their order: as many questions to the database as for one.</summary>
    public static async Task<IReadOnlyList<RoundStanding>> Of(WellspringDb db, IReadOnlyList<(Round Round, string Fingerprint)> rounds, CancellationToken cancel)
    {
        var (users, texts) = (rounds.SelectMany(r => r.Round.Invited).Select(i => i.UserId).Distinct().ToList(), rounds.Select(r => r.Round.TextId).ToList());
        var names = await db.Staff.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Email, cancel);
        var signed = await (from signOff in db.SignOffs
                            join edition in db.Editions on signOff.Covers equals edition.Fingerprint
                            where users.Contains(signOff.UserId) && texts.Contains(edition.ArticleId)
                            select new { Text = edition.ArticleId, SignOff = signOff }).AsNoTracking().ToListAsync(cancel);
        return [.. rounds.Select(r => new RoundStanding(r.Round, Standings(r.Round, r.Fingerprint, names, [.. signed.Where(s => s.Text == r.Round.TextId && s.SignOff.SignedAt >= r.Round.OpenedAt).Select(s => s.SignOff)])))];
    }

    private static IReadOnlyList<ReviewerStanding> Standings(Round round, string fingerprint, Dictionary<Guid, string> names, List<SignOff> signed) =>
        [.. round.Invited.OrderBy(i => i.InvitedAt).ThenBy(i => names[i.UserId], StringComparer.Ordinal).Select(i => Standing(i, names[i.UserId], fingerprint, signed.FindAll(s => s.UserId == i.UserId)))];

    private static ReviewerStanding Standing(InvitedReviewer invited, string name, string fingerprint, List<SignOff> signed)
    {
        if (invited.DeclinedAt is { } declined) return new(invited.UserId, name, Reading.Declined, declined, invited.Reason);
        if (signed.Find(s => s.Covers == fingerprint) is { } now) return new(invited.UserId, name, Reading.Vouched, now.SignedAt, "");
        if (signed.MaxBy(s => s.SignedAt) is { } earlier) return new(invited.UserId, name, Reading.VouchedForEarlier, earlier.SignedAt, "");
        return new(invited.UserId, name, Reading.Waiting, invited.InvitedAt, "");
    }
}
