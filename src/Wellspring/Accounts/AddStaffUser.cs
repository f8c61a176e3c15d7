using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>A user as they now are, and the person they speak for, if any.</summary>
public sealed record AddedStaffUser(StaffUser User, Person? Person);

/// <summary>Adds a member of the team, gives one who is there further roles, or brings one back who was removed.</summary>
public static class AddStaffUser
{
    /// <param name="personSlug">The public person this user is; when null, the one whose slug is the local part of the address, if there is one.</param>
    public static async Task<Outcome<AddedStaffUser>> Handle(WellspringDb db, string email, Roles roles, string? personSlug, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (Administering.Against(actor) is { } forbidden) return forbidden;
        var address = email.Trim().ToLowerInvariant();
        if (NotUsable(address, roles) is { } refusal) return refusal;
        await using var alone = await db.ActAlone(cancel);
        var known = await db.Staff.SingleOrDefaultAsync(u => u.Email == address, cancel);
        // Who comes back has the roles that are given now, none of those from before.
        var held = known is { RemovedAt: null } ? known.Roles | roles : roles;
        if (MoneyMeetsMedicine(address, held) is { } torn) return torn;
        var person = await FindPerson(db, known, personSlug, address, cancel);
        if (personSlug is not null && person is null) return Finding.Refuse("person-unknown", $"No person has the slug \"{personSlug}\". Import the person first, or leave --person out.");
        if (person is not null && await LinkRefused(db, known, person, cancel) is { } linked) return linked;

        var user = known ?? Add(db, address, person, time);
        user.Roles = held;
        user.RemovedAt = null;
        user.PersonId ??= person?.Id;
        db.Record(actor, "added user", $"user/{address}", time.GetUtcNow(), user.Roles.ToString());
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return new AddedStaffUser(user, person);
    }

    /// <summary>
    /// Who wrote and who signed is told apart by user and by person: a user who could become another person, or two users
    /// who were one, could sign their own words.
    /// </summary>
    private static async Task<Finding?> LinkRefused(WellspringDb db, StaffUser? known, Person person, CancellationToken cancel)
    {
        if (known?.PersonId is { } already && already != person.Id) return Finding.Refuse("person-linked", $"{known.Email} is another person already, and stays so: what they wrote and signed hangs on it.");
        if (await db.Staff.FirstOrDefaultAsync(u => u.PersonId == person.Id && (known == null || u.Id != known.Id), cancel) is { } other)
            return Finding.Refuse("person-linked", $"{person.Name} is {other.Email} already: a person has one user.");
        if (known is not null && known.IsSample != person.IsSample) return Finding.Refuse("person-linked", $"{person.Name} and {known.Email} cannot be one: one of them is a sample.");
        return null;
    }

    private static Finding? NotUsable(string address, Roles roles) =>
        !IsAddress(address) ? Finding.Refuse("email-malformed", $"\"{address}\" is not an e-mail address.")
        : roles == Roles.None ? Finding.Refuse("role-missing", "A member of the team needs at least one role.")
        : null;

    internal static Finding? MoneyMeetsMedicine(string address, Roles held) => (held & Roles.Commercial) != 0 && (held & (Roles.Editor | Roles.Reviewer)) != 0
        ? Finding.Refuse("role-conflict", $"{address} would be {held.InWords()}. Whoever deals with partners neither edits nor reviews: money has no say in medicine. Take the other role away first.")
        : null;

    /// <summary>Whether a letter could be addressed so; that there is anybody, nobody can tell before one is answered.</summary>
    public static bool IsAddress(string address) =>
        address.IndexOf('@', StringComparison.Ordinal) is var at and > 0
        && at == address.LastIndexOf('@') && at < address.Length - 1
        && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static string LocalPart(string address) => address[..address.IndexOf('@', StringComparison.Ordinal)];

    private static Task<Person?> FindPerson(WellspringDb db, StaffUser? known, string? slug, string address, CancellationToken cancel)
    {
        if (slug is null && known?.PersonId is { } linked) return db.People.SingleOrDefaultAsync(p => p.Id == linked, cancel);
        var wanted = slug ?? LocalPart(address);
        // By its address alone nobody becomes an invented person: that takes --person.
        return db.People.SingleOrDefaultAsync(p => p.Slug == wanted && (slug != null || known == null || p.IsSample == known.IsSample), cancel);
    }

    private static StaffUser Add(WellspringDb db, string address, Person? person, TimeProvider time)
    {
        var user = new StaffUser { Id = Guid.CreateVersion7(time.GetUtcNow()), Email = address, Roles = Roles.None, IsSample = person is { IsSample: true } };
        db.Add(user);
        return user;
    }
}
