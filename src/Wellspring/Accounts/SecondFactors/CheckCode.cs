using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SecondFactors;

/// <summary>Whether what somebody typed is a code of their application, or one for recovery. Either is used up by asking.</summary>
static class CheckCode
{
    public static async Task<bool> IsGood(WellspringDb db, Guid user, string typed, CodeSecrets secrets, TimeProvider time, CancellationToken cancel) =>
        await db.SecondFactors.AsNoTracking().SingleOrDefaultAsync(f => f.UserId == user, cancel) is { } factor
        && (await IsOfNow(db, factor, typed, secrets, time, cancel) || await IsForRecovery(db, user, typed, cancel));

    private static async Task<bool> IsOfNow(WellspringDb db, SecondFactor factor, string typed, CodeSecrets secrets, TimeProvider time, CancellationToken cancel)
    {
        if (secrets.Open(factor.UserId, factor.Secret) is not { } secret || TimedCodes.StepOf(secret, typed, time.GetUtcNow()) is not { } step) return false;
        return await db.SecondFactors.Where(f => f.UserId == factor.UserId && f.LastStep < step).ExecuteUpdateAsync(f => f.SetProperty(x => x.LastStep, step), cancel) == 1;
    }

    private static async Task<bool> IsForRecovery(WellspringDb db, Guid user, string typed, CancellationToken cancel)
    {
        var hash = NewRecoveryCodes.HashOf(user, typed);
        return await db.RecoveryCodes.Where(c => c.UserId == user && c.Hash == hash).ExecuteDeleteAsync(cancel) == 1;
    }
}
