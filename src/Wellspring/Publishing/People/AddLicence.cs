using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <param name="Expires">Its last day; null when it has none.</param>
public sealed record LicenceWords(string Jurisdiction, string Number, string Profession, DateOnly? Expires);

/// <summary>A licence that nobody has checked yet. A renewal stands beside what it renews, for signatures rest on that.</summary>
public static class AddLicence
{
    private const int Longest = 120;

    public static async Task<Outcome<Licence>> Handle(WellspringDb db, string slug, LicenceWords words, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.People.SingleOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return PeopleDesk.Unknown(slug);
        var now = time.GetUtcNow();
        var refusals = PeopleDesk.Against(actor, person).Concat(Against(words, person, DateOnly.FromDateTime(now.UtcDateTime))).ToList();
        if (refusals.Count > 0) return refusals;

        var licence = new Licence { Id = Guid.CreateVersion7(now), Jurisdiction = words.Jurisdiction, Number = words.Number, Profession = words.Profession, ExpiresOn = words.Expires };
        person.Licences.Add(licence);
        db.Entry(licence).State = EntityState.Added;
        db.Record(actor, "added a licence", $"person/{slug}", now, $"{words.Jurisdiction} {words.Number}, {words.Profession}{(words.Expires is { } end ? $", to {end:yyyy-MM-dd}" : "")}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return licence;
    }

    private static IEnumerable<Finding> Against(LicenceWords words, Person person, DateOnly today)
    {
        if (IsNoLine(words.Jurisdiction)) yield return Finding.Refuse("jurisdiction-malformed", "Say which state or country gave the licence, as \"US-NY\".");
        if (IsNoLine(words.Number)) yield return Finding.Refuse("number-malformed", "Give the licence's number as the register writes it.");
        if (IsNoLine(words.Profession)) yield return Finding.Refuse("profession-malformed", "Say for which profession it is, as \"psychologist\".");
        if (words.Expires < today) yield return Finding.Refuse("expires-past", "This day is past: a licence that ran out counts for nothing. Leave it empty when the licence has no last day.");
        if (person.Licences.Exists(l => (l.Jurisdiction, l.Number, l.ExpiresOn) == (words.Jurisdiction, words.Number, words.Expires))) yield return Finding.Refuse("number-known", $"{person.Name} has this licence to this day on record already. A renewal has a later last day.");
    }

    private static bool IsNoLine(string words) => words.Length is 0 or > Longest || words.Any(char.IsControl);
}
