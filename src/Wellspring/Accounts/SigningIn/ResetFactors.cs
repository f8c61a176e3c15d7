using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>For whoever lost what they signed in with: passkeys, second factor and recovery codes are gone, and every session. Their password alone lets them in, until they set up others.</summary>
public static class ResetFactors
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var found = await db.StaffNamed(email, cancel);
        if (!found.Done) return found;
        var user = found.Value;
        await db.ForgetFactors(user.Id, cancel);
        await db.EndAllSessions(user.Id, cancel);
        db.Record(actor, "reset second factor", $"user/{user.Email}", time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }
}
