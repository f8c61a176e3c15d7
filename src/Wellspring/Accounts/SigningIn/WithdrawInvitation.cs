using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>A link that was given to somebody is good no more.</summary>
public static class WithdrawInvitation
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var found = await db.StaffNamed(email, cancel);
        if (!found.Done) return found;
        var user = found.Value;
        if (await db.Invitations.Where(i => i.UserId == user.Id).ExecuteDeleteAsync(cancel) == 0) return Finding.Refuse("invitation-unknown", $"{user.Email} has no link that is still good.");
        db.Record(actor, "withdrew invitation", $"user/{user.Email}", time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }
}
