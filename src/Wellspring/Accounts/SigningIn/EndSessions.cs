using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>Signs somebody out of browsers that are not before them.</summary>
public static class EndSessions
{
    /// <summary>Those that still let them in, the one used last first.</summary>
    public static Task<List<StaffSession>> OpenOnes(WellspringDb db, StaffUser user, TimeProvider time, CancellationToken cancel)
    {
        var (begun, used) = (time.GetUtcNow() - OpenSession.Longest, time.GetUtcNow() - OpenSession.Rest);
        return db.StaffSessions.AsNoTracking().Where(s => s.UserId == user.Id && s.Since >= begun && s.LastUsedAt >= used).OrderByDescending(s => s.LastUsedAt).ToListAsync(cancel);
    }

    /// <param name="one">One of their own; null for all but the one they are in.</param>
    public static async Task Handle(WellspringDb db, SignedIn who, Guid? one, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var ended = await db.StaffSessions.Where(s => s.UserId == who.User.Id && (one == null ? s.Id != who.Session.Id : s.Id == one)).ExecuteDeleteAsync(cancel);
        if (ended > 0) db.Record(who.User.AsActor(), "ended sessions", $"user/{who.User.Email}", time.GetUtcNow(), $"{ended}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
    }
}

/// <summary>An administrator signs somebody out everywhere. What they sign in with stays good.</summary>
public static class EndAllSessions
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, string email, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        await using var alone = await db.ActAlone(cancel);
        var found = await db.StaffNamed(email, cancel);
        if (!found.Done) return found;
        var user = found.Value;
        await db.EndAllSessions(user.Id, cancel);
        db.Record(actor, "ended sessions", $"user/{user.Email}", time.GetUtcNow(), "all");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }
}
