using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.SigningIn;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SecondFactors;

/// <param name="Secret">As <see cref="CodeSecrets"/> sealed it when it was shown.</param>
/// <param name="Code">What the application shows for it: so that nobody is asked for codes that they do not have.</param>
public sealed record ProposedFactor(string Secret, string Code);

/// <summary>From now on a password alone lets nobody in.</summary>
public static class SetUpSecondFactor
{
    public static async Task<Outcome<NewRecoveryCodes>> Handle(WellspringDb db, Reauthenticated who, ProposedFactor proposed, CodeSecrets secrets, Func<int, byte[]> newBytes, TimeProvider time, CancellationToken cancel)
    {
        var (user, now) = (who.User, time.GetUtcNow());
        await using var alone = await db.ActAlone(cancel);
        if (await db.SecondFactors.AnyAsync(f => f.UserId == user.Id, cancel)) return Finding.Refuse("factor-on", "A second factor is set up already. Turn it off first.");
        if (secrets.Open(user.Id, proposed.Secret) is not { } secret || TimedCodes.StepOf(secret, proposed.Code, now) is not { } step) return Finding.Refuse("code-wrong", "This is not the code that the application shows now. Look whether the clock of your phone is right, and type the newest code.");

        db.Add(new SecondFactor { UserId = user.Id, Secret = proposed.Secret, SetUpAt = now, LastStep = step });
        var codes = await NewRecoveryCodes.For(db, user.Id, newBytes, now, cancel);
        await FactorStanding.Raise(db, who.Session, cancel);
        db.Record(user.AsActor(), "set up second factor", $"user/{user.Email}", now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return codes;
    }
}

public static class TurnOffSecondFactor
{
    public static async Task Handle(WellspringDb db, Reauthenticated who, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        await db.ForgetSecondFactor(who.User.Id, cancel);
        await FactorStanding.Settle(db, who.User, cancel);
        db.Record(who.User.AsActor(), "turned off second factor", $"user/{who.User.Email}", time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
    }
}
