using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>A provider that the operator trusts says that somebody has this address. It counts as a password does: a second factor that is set up here is asked all the same.</summary>
public static class SignInElsewhere
{
    /// <param name="email">As the provider has verified it.</param>
    public static async Task<Outcome<Admission>> Handle(WellspringDb db, string email, SignInPlace place, TimeProvider time, CancellationToken cancel)
    {
        var address = email.Trim().ToLowerInvariant();
        if (await db.Staff.SingleOrDefaultAsync(u => u.Email == address && u.RemovedAt == null && !u.IsSample, cancel) is not { } user)
            return Finding.Refuse("openid-unknown", "Nobody of the team has the address that you signed in with there. Ask an administrator of the site to add it.");
        var admission = await Admission.Of(db, user, place, time, cancel);
        await db.SaveChangesAsync(cancel);
        return admission;
    }
}
