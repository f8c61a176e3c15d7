using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A new author or reviewer. Readers meet them with the first text that they stand for.</summary>
public static class AddPerson
{
    /// <param name="slug">The last part of their address; made of the name when it is empty. It stays for ever: texts and records name it.</param>
    public static async Task<Outcome<Person>> Handle(WellspringDb db, PersonWords words, string slug, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var person = new Person { Id = Guid.CreateVersion7(now), Slug = slug.Length > 0 ? slug : Slug.From(words.Name), Name = words.Name, Credentials = words.Credentials, Biography = words.Biography, IsSample = actor.IsSample };
        var refusals = PeopleDesk.Against(actor, person).Concat(words.Refusals()).ToList();
        if (await AgainstSlug(db, person.Slug, cancel) is { } unfit) refusals.Add(unfit);
        if (refusals.Count > 0) return refusals;

        db.People.Add(person);
        db.Record(actor, "added a person", $"person/{person.Slug}", now, OldAndNew.Of(("name", null, person.Name), ("credentials", null, person.Credentials)));
        db.Announce(new PeopleChanged([person.Slug]), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return person;
    }

    private static async Task<Finding?> AgainstSlug(WellspringDb db, string slug, CancellationToken cancel) =>
        !Slug.IsValid(slug) ? Finding.Refuse("slug-malformed", "The last part of an address has lower-case letters, digits and single hyphens, as \"ines-calloway\".")
        : await db.People.AnyAsync(p => p.Slug == slug, cancel) ? Finding.Refuse("slug-taken", $"The address /people/{slug} is that of somebody else already. Choose another.")
        : null;
}
