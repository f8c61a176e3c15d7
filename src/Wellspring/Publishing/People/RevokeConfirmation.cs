using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A licence that counts no more, and what is live on signatures given under it.</summary>
public sealed record RevokedConfirmation(Licence Licence, IReadOnlyList<string> Live);

/// <summary>
/// The register says otherwise than when the licence was confirmed. From now on the gate takes no signature under it; what is live on one stays live
/// until somebody acts, and is named.
/// </summary>
public static class RevokeConfirmation
{
    private const int Longest = 1000;

    public static async Task<Outcome<RevokedConfirmation>> Handle(WellspringDb db, string slug, SeenLicence seen, string why, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.People.SingleOrDefaultAsync(p => p.Slug == slug, cancel) is not { } person) return PeopleDesk.Unknown(slug);
        if (person.Licences.Find(l => l.Id == seen.Id) is not { } licence) return Finding.Refuse("licence-missing", $"{person.Name} has no such licence on record.");
        var refusals = PeopleDesk.Against(actor, person).Concat(Against(licence, seen, why)).ToList();
        if (refusals.Count > 0) return refusals;

        var now = time.GetUtcNow();
        db.Record(actor, "revoked licence", $"person/{slug}", now, $"{licence.Jurisdiction} {licence.Number}, confirmed on {licence.CheckedOn:yyyy-MM-dd} by {licence.CheckedBy} against {licence.Evidence}: {why}");
        (licence.CheckedOn, licence.CheckedBy, licence.Evidence) = (null, null, null);
        (licence.RevokedAt, licence.RevokedWhy) = (now, why);
        db.Announce(new PeopleChanged([slug]), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return new RevokedConfirmation(licence, await LiveOn.Licence(db, licence.Id, cancel));
    }

    private static IEnumerable<Finding> Against(Licence licence, SeenLicence seen, string why)
    {
        if (licence.Standing != seen.Standing) yield return ConfirmLicence.Changed;
        else if (licence.CheckedOn is null) yield return Finding.Refuse("licence-unconfirmed", "This licence has no confirmation that could be taken back.");
        if (why.Length is 0 or > Longest) yield return Finding.Refuse("why-missing", $"Say in at most {Longest} characters why, as \"the register says suspended\": the gate repeats it to whoever asks for a signature.");
    }
}
