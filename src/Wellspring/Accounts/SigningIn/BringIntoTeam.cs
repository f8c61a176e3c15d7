using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>Somebody new: added and invited in one act, or neither.</summary>
public static class BringIntoTeam
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, Roles roles, SecretWord word, InvitationLetter? letter, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var address = email.Trim().ToLowerInvariant();
        if (await db.Staff.AnyAsync(u => u.Email == address && u.RemovedAt == null, cancel)) return Finding.Refuse("email-known", $"{address} is of the team already. Change their roles, or make them a new link, on their own page.");
        var added = await AddStaffUser.Handle(db, email, roles, null, time, actor, cancel);
        if (!added.Done) return added.Refusals.ToList();
        var invited = await InviteStaffUser.Handle(db, email, word, letter, time, actor, cancel);
        if (invited.Done) await alone.Commit(cancel);
        return invited;
    }
}
