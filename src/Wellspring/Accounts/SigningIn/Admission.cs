using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts.SecondFactors;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>
/// How far a first factor has let somebody in: into a session, or only to the question for a code. The word of the place where they sign in opens
/// the one or the other.
/// </summary>
public sealed record Admission(StaffUser User, bool AsksForCode)
{
    internal static async Task<Admission> Of(WellspringDb db, StaffUser user, SignInPlace place, TimeProvider time, CancellationToken cancel)
    {
        var asks = await db.SecondFactors.AnyAsync(f => f.UserId == user.Id, cancel);
        if (asks) await db.Begin(CeremonyPurpose.SignInWithCode, place.Word, user.Id, "", time, cancel);
        else await OpenSession.In(db, user, place, Shown.OneFactor, time, cancel);
        return new(user, asks);
    }
}
