using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>The second step, after a password was right.</summary>
public static class SignInWithCode
{
    /// <summary>Whose code is asked; null when the first step was too long ago, or never was.</summary>
    public static async Task<StaffUser?> Whose(WellspringDb db, SecretWord begun, TimeProvider time, CancellationToken cancel) =>
        await db.Begun(CeremonyPurpose.SignInWithCode, begun, time, cancel) is { } step
            ? await db.Staff.AsNoTracking().SingleOrDefaultAsync(u => u.Id == step.UserId && u.RemovedAt == null, cancel)
            : null;

    public static async Task<Outcome<StaffSession>> Handle(WellspringDb db, SecretWord begun, string code, SignInPlace place, CodeSecrets secrets, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await Whose(db, begun, time, cancel) is not { } user) return Finding.Refuse("code-late", "The first step was too long ago. Sign in again.");
        if (!await CheckCode.IsGood(db, user.Id, code, secrets, time, cancel)) return Finding.Refuse("code-wrong", "This code is not right, or it was used already. Each is good once: wait for the next one.");

        await db.Take(CeremonyPurpose.SignInWithCode, begun, time, cancel);
        var session = await OpenSession.In(db, user, place, Shown.TwoFactors, time, cancel);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return session;
    }
}
