using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

/// <summary>In whose name a verb acts.</summary>
static class StaffOption
{
    public static readonly Option<string> As = new("--as") { Description = "The address of the member of the team who does this.", Required = true };

    public static async Task<Outcome<Actor>> StaffActor(this WellspringDb db, string email, CancellationToken cancel)
    {
        var address = email.Trim().ToLowerInvariant();
        var user = await db.Staff.AsNoTracking().SingleOrDefaultAsync(u => u.Email == address, cancel);
        return user is null
            ? Finding.Refuse("user-unknown", $"No member of the team has the address {address}. Add them with \"user add\".")
            : user.AsActor();
    }
}
