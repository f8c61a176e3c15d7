using System.CommandLine;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

/// <summary>In whose name a verb acts.</summary>
static class StaffOption
{
    public static readonly Option<string> As = new("--as") { Description = "The address of the member of the team who does this.", Required = true, HelpName = "EMAIL" };

    public static async Task<Outcome<Actor>> StaffActor(this WellspringDb db, string email, CancellationToken cancel)
    {
        var found = await db.StaffNamed(email, cancel);
        return !found.Done ? found.Refusals.ToList()
            : found.Value.RemovedAt is { } at ? Finding.Refuse("user-removed", $"{found.Value.Email} was removed from the team on {at.UtcDateTime:yyyy-MM-dd}, and acts no more. \"user add\" brings them back.")
            : found.Value.AsActor();
    }
}
