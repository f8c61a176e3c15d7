using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

public static class SignInWithPassword
{
    /// <summary>What is wrong is not told, and an unknown address takes as long as a wrong password: nobody learns who is of the team.</summary>
    public static async Task<Outcome<Admission>> Handle(WellspringDb db, string email, string password, SignInPlace place, TimeProvider time, CancellationToken cancel)
    {
        var address = email.Trim().ToLowerInvariant();
        var known = await (from user in db.Staff
                           join kept in db.StaffPasswords on user.Id equals kept.UserId
                           where user.Email == address && user.RemovedAt == null
                           select new { user, kept.Hash }).SingleOrDefaultAsync(cancel);
        if (!Passwords.Fits(known?.Hash ?? Passwords.Nobodys, password) || known is null) return Finding.Refuse("sign-in-wrong", "The e-mail address and the password do not belong together.");

        var admission = await Admission.Of(db, known.user, place, time, cancel);
        await db.SaveChangesAsync(cancel);
        return admission;
    }
}
