using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.Passkeys;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>How what somebody has beside a password bears on the sessions that they are in.</summary>
public static class FactorStanding
{
    /// <summary>A passkey, or an application for codes.</summary>
    public static async Task<bool> HasSecond(WellspringDb db, StaffUser user, CancellationToken cancel) =>
        await db.SecondFactors.AnyAsync(f => f.UserId == user.Id, cancel) || await db.Passkeys.AnyAsync(p => p.UserId == user.Id, cancel);

    /// <summary>They have just set up another factor here, after showing who they are: this session has both, and no other one by that.</summary>
    internal static Task Raise(WellspringDb db, StaffSession session, CancellationToken cancel) =>
        db.StaffSessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Shown, Shown.TwoFactors), cancel);

    /// <summary>When the last one is gone, no session counts as having two.</summary>
    internal static async Task Settle(WellspringDb db, StaffUser user, CancellationToken cancel)
    {
        if (!await HasSecond(db, user, cancel)) await db.StaffSessions.Where(s => s.UserId == user.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Shown, Shown.OneFactor), cancel);
    }
}
