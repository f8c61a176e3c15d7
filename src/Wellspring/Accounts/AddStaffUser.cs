using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>A user as they now are, and the person they speak for, if any.</summary>
public sealed record AddedStaffUser(StaffUser User, Person? Person);

/// <summary>Adds a member of the team, or gives one who is there further roles.</summary>
public static class AddStaffUser
{
    /// <param name="personSlug">The public person this user is; when null, the one whose slug is the local part of the address, if there is one.</param>
    public static async Task<Outcome<AddedStaffUser>> Handle(WellspringDb db, string email, Roles roles, string? personSlug, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var address = email.Trim().ToLowerInvariant();
        if (NotUsable(address, roles) is { } refusal) return refusal;
        var person = await FindPerson(db, personSlug ?? LocalPart(address), cancel);
        if (personSlug is not null && person is null) return Finding.Refuse("person-unknown", $"No person has the slug \"{personSlug}\". Import the person first, or leave --person out.");
        var user = await FindOrAdd(db, address, time, cancel);
        user.Roles |= roles;
        user.PersonId = person?.Id ?? user.PersonId;
        user.IsSample |= person is { IsSample: true };
        db.Record(actor, "added user", $"user/{address}", time.GetUtcNow(), user.Roles.ToString());
        await db.SaveChangesAsync(cancel);
        return new AddedStaffUser(user, person);
    }

    private static Finding? NotUsable(string address, Roles roles) =>
        !IsAddress(address) ? Finding.Refuse("email-malformed", $"\"{address}\" is not an e-mail address.")
        : roles == Roles.None ? Finding.Refuse("role-missing", "A member of the team needs at least one role.")
        : null;

    private static bool IsAddress(string address) =>
        address.IndexOf('@', StringComparison.Ordinal) is var at and > 0
        && at == address.LastIndexOf('@') && at < address.Length - 1
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static string LocalPart(string address) => address[..address.IndexOf('@', StringComparison.Ordinal)];

    private static Task<Person?> FindPerson(WellspringDb db, string slug, CancellationToken cancel) =>
        db.People.SingleOrDefaultAsync(p => p.Slug == slug, cancel);

    private static async Task<StaffUser> FindOrAdd(WellspringDb db, string address, TimeProvider time, CancellationToken cancel)
    {
        if (await db.Staff.SingleOrDefaultAsync(u => u.Email == address, cancel) is { } known) return known;
        var user = new StaffUser { Id = Guid.CreateVersion7(time.GetUtcNow()), Email = address, Roles = Roles.None };
        db.Add(user);
        return user;
    }
}
