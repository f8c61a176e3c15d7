using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>Somebody opened their link and chose a password: they are signed in, here alone, and the link is used up. Whoever has a second factor is asked for it all the same: a link may have been read by others.</summary>
/// <param name="Email">Asked of whoever sets the site up; whoever is invited has one already.</param>
public sealed record ChosenPassword(SecretWord Link, string Email, string Password);

public static class AcceptInvitation
{
    /// <summary>The invitation and whom it is for; null when the link was used, is too old, or never was one.</summary>
    public static async Task<(Invitation Invitation, StaffUser? User)?> Find(WellspringDb db, SecretWord link, TimeProvider time, CancellationToken cancel)
    {
        var hash = link.Hash;
        if (await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.WordHash == hash, cancel) is not { } invitation || invitation.ExpiresAt <= time.GetUtcNow()) return null;
        if (invitation.UserId is { } id) return await db.Staff.SingleAsync(u => u.Id == id, cancel) is { RemovedAt: null } user ? (invitation, user) : null;
        return await OfferSetUp.AnAdministratorCanSignIn(db, cancel) ? null : (invitation, null);
    }

    public static async Task<Outcome<Admission>> Handle(WellspringDb db, ChosenPassword chosen, SignInPlace place, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await Find(db, chosen.Link, time, cancel) is not { } found) return Finding.Refuse("invitation-unknown", "This link was used or is too old. Ask whoever sent it for another one.");
        if (PasswordRules.Problems(chosen.Password, found.User?.Email ?? chosen.Email).ToList() is { Count: > 0 } problems) return problems;
        var invited = found.User is { } known ? known : await FirstAdministrator(db, chosen.Email, time, cancel);
        if (!invited.Done) return invited.Refusals.ToList();

        var user = invited.Value;
        await db.ShutOut(user.Id, cancel);
        await db.Invitations.Where(i => i.Id == found.Invitation.Id).ExecuteDeleteAsync(cancel);
        db.Add(new StaffPassword { UserId = user.Id, Hash = Passwords.Hash(chosen.Password), SetAt = time.GetUtcNow() });
        db.Record(user.AsActor(), "accepted invitation", $"user/{user.Email}", time.GetUtcNow());
        var admission = await Admission.Of(db, user, place, time, cancel);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return admission;
    }

    private static async Task<Outcome<StaffUser>> FirstAdministrator(WellspringDb db, string email, TimeProvider time, CancellationToken cancel)
    {
        var added = await AddStaffUser.Handle(db, email, Roles.Administrator, null, time, Actor.System("set-up link"), cancel);
        return added.Done ? added.Value.User : added.Refusals.ToList();
    }
}
