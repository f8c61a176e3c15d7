using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts.SigningIn;

/// <summary>
/// Somebody was refused so often that an account rests for a while. That it did is written down; where they came from and what they typed is not, and
/// nothing at all of an address that nobody of the team has: it may be a stranger's own.
/// </summary>
public static class RecordRest
{
    /// <param name="means">What was tried, as "password".</param>
    public static async Task Handle(WellspringDb db, string email, string means, TimeProvider time, CancellationToken cancel)
    {
        var address = email.Trim().ToLowerInvariant();
        if (!await db.Staff.AnyAsync(u => u.Email == address && u.RemovedAt == null, cancel)) return;
        db.Record(Actor.System("sign-in"), "let account rest", $"user/{address}", time.GetUtcNow(), $"many attempts: {means}");
        await db.SaveChangesAsync(cancel);
    }
}
