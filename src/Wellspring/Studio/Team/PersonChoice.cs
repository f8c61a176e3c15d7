using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Studio.Team;

/// <summary>Whom a member of the team speaks for, and whom they could.</summary>
/// <param name="Is">Null while they are nobody in public.</param>
public sealed record PersonChoice((string Slug, string Name)? Is, IReadOnlyList<(string Slug, string Name)> Free)
{
    public static async Task<PersonChoice> Of(WellspringDb db, StaffUser user, CancellationToken cancel)
    {
        var staff = db.Staff;
        var people = await db.People.AsNoTracking().IgnoreAutoIncludes().Where(p => p.Id == user.PersonId || (p.IsSample == user.IsSample && !staff.Any(u => u.PersonId == p.Id)))
            .OrderBy(p => p.Name).ThenBy(p => p.Slug).Select(p => new { p.Id, p.Slug, p.Name }).ToListAsync(cancel);
        var own = people.Find(p => p.Id == user.PersonId);
        return new(own is null ? null : (own.Slug, own.Name), [.. people.Where(p => p.Id != user.PersonId).Select(p => (p.Slug, p.Name))]);
    }
}
