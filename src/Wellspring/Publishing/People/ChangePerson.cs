using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A person as they now are.</summary>
/// <param name="Recorded">What is live whose signed record names them by earlier credentials; empty when those did not change.</param>
public sealed record ChangedPerson(Person Person, IReadOnlyList<string> Recorded);

/// <summary>Name, credentials and biography as readers see them, on every page at once. Credentials have rules of their own: <see cref="ChangeCredentials"/>.</summary>
public static class ChangePerson
{
    /// <param name="seen">The mark of the words as they were before whoever changes them; null where nobody looked at a page.</param>
    public static async Task<Outcome<ChangedPerson>> Handle(WellspringDb db, string slug, PersonWords words, string? seen, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.People.SingleOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return PeopleDesk.Unknown(slug);
        var refusals = PeopleDesk.Against(actor, person).Concat(words.Refusals()).ToList();
        if (seen is not null && seen != Mark(person)) refusals.Add(Finding.Refuse("person-newer", $"Somebody changed what readers are told of {person.Name} after you opened this page. What you typed is below; open the page again to see theirs."));
        if (refusals.Count > 0) return refusals;
        var (credentials, against) = await Credentials(db, person, words.Credentials, time, actor, cancel);
        if (against.Count > 0) return against.ToArray();

        await Tell(db, person, words, time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return new ChangedPerson(person, credentials);
    }

    /// <summary>Another once one of the words is.</summary>
    public static string Mark(Person person) => Hashing.Sha256Hex($"{person.Name}\n{person.Credentials}\n{person.Biography}")[..16];

    private static async Task<(IReadOnlyList<string> Recorded, IReadOnlyList<Finding> Against)> Credentials(WellspringDb db, Person person, string credentials, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (credentials == person.Credentials) return ([], []);
        var changed = await ChangeCredentials.Handle(db, person.Slug, credentials, time, actor, cancel);
        return (changed.Value?.Recorded ?? [], changed.Refusals);
    }

    private static Task<int> Tell(WellspringDb db, Person person, PersonWords words, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var changes = OldAndNew.Of(("name", person.Name, words.Name), ("biography", person.Biography, words.Biography));
        if (changes.Length == 0) return Task.FromResult(0);
        (person.Name, person.Biography) = (words.Name, words.Biography);
        db.Record(actor, "changed a person", $"person/{person.Slug}", now, changes);
        db.Announce(new PeopleChanged([person.Slug]), now);
        return db.SaveChangesAsync(cancel);
    }
}
