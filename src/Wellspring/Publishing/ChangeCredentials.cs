using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A person's credentials as they now are, and what is live whose signed record names them by the earlier ones.</summary>
public sealed record ChangedCredentials(Person Person, string From, IReadOnlyList<string> Recorded);

/// <summary>
/// A person has other letters after their name. Every page says the new ones at once; a record says for ever what was true when it was signed,
/// so each live text that rests on this person's signature is named: its record says the new ones when it has been signed and published again.
/// </summary>
public static class ChangeCredentials
{
    public static async Task<Outcome<ChangedCredentials>> Handle(WellspringDb db, string slug, string credentials, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Slug == slug, cancel);
        if (person is null) return Finding.Refuse("person-unknown", $"No person has the slug \"{slug}\".");
        var refusals = Refusals(person, credentials.Trim(), actor).ToList();
        if (refusals.Count > 0) return refusals;

        var (from, now) = (person.Credentials, time.GetUtcNow());
        person.Credentials = credentials.Trim();
        db.Record(actor, "changed a person", $"person/{slug}", now, OldAndNew.Of(("credentials", from, person.Credentials)));
        db.Announce(new PeopleChanged([slug]), now);
        await db.SaveChangesAsync(cancel);
        return new ChangedCredentials(person, from, await LiveOn.SignatureOf(db, person.Id, cancel));
    }

    private static IEnumerable<Finding> Refusals(Person person, string credentials, Actor actor)
    {
        if (!actor.May(Roles.Editor | Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an editor or an administrator can change a person's credentials.");
        if (actor.PersonId == person.Id) yield return Finding.Refuse("not-allowed", "Nobody changes their own credentials: ask another editor.");
        if (actor.IsSample && !person.IsSample) yield return Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can change sample people only.");
        if (credentials == person.Credentials) yield return Finding.Refuse("credentials-unchanged", $"{person.Name} has these credentials already.");
        if (PersonWords.AgainstCredentials(credentials) is { } malformed) yield return malformed;
    }
}
