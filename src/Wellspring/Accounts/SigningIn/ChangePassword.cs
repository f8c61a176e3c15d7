using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>Somebody chooses another password for themselves. Wherever else they are signed in, they are signed out, and a link that is still about is good no more.</summary>
public static class ChangePassword
{
    public static async Task<Outcome<StaffUser>> Handle(WellspringDb db, Reauthenticated who, string password, TimeProvider time, CancellationToken cancel)
    {
        var (user, now) = (who.User, time.GetUtcNow());
        if (PasswordRules.Problems(password, user.Email).ToList() is { Count: > 0 } problems) return problems;
        await using var alone = await db.ActAlone(cancel);
        await db.StaffPasswords.Where(p => p.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.StaffSessions.Where(s => s.UserId == user.Id && s.Id != who.Session.Id).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(i => i.UserId == user.Id).ExecuteDeleteAsync(cancel);
        await db.Ceremonies.Where(c => c.UserId == user.Id).ExecuteDeleteAsync(cancel);
        db.Add(new StaffPassword { UserId = user.Id, Hash = Passwords.Hash(password), SetAt = now });
        db.Record(user.AsActor(), "changed password", $"user/{user.Email}", now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return user;
    }
}
