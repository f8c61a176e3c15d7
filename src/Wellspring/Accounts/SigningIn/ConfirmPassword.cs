using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>Somebody who is signed in shows once more that it is they, before an act that stands in their name.</summary>
public static class ConfirmPassword
{
    /// <summary>Null when it is their password.</summary>
    public static async Task<Finding?> Handle(WellspringDb db, StaffUser user, string password, CancellationToken cancel)
    {
        var kept = await db.StaffPasswords.AsNoTracking().Where(p => p.UserId == user.Id).Select(p => p.Hash).SingleOrDefaultAsync(cancel);
        return Passwords.Fits(kept ?? Passwords.Nobodys, password) && kept is not null ? null : Finding.Refuse("password-wrong", "This is not your password. Nothing was signed.");
    }
}
