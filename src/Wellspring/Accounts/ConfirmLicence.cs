using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>
/// An editor says, with evidence, that a person's licence is real and in force. Nobody confirms their own,
/// and what a file claims counts for nothing until this was done.
/// </summary>
public static class ConfirmLicence
{
    /// <param name="number">Which licence, when the person has more than one.</param>
    public static async Task<Outcome<Licence>> Handle(WellspringDb db, string personSlug, string evidence, string? number, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var person = await db.People.SingleOrDefaultAsync(p => p.Slug == personSlug, cancel);
        if (person is null) return Finding.Refuse("person-unknown", $"No person has the slug \"{personSlug}\".");
        var candidates = Newest(person.Licences).Where(l => number is null || l.Number == number).ToList();
        var refusals = Refusals(person, candidates, evidence, today, actor).ToList();
        if (refusals.Count > 0) return refusals;

        var licence = candidates[0];
        licence.CheckedOn = today;
        licence.CheckedBy = actor.Name;
        licence.Evidence = evidence;
        db.Record(actor, "confirmed licence", $"person/{personSlug}", time.GetUtcNow(), $"{licence.Jurisdiction} {licence.Number}: {evidence}");
        db.Announce(new PeopleChanged([personSlug]), time.GetUtcNow());
        await db.SaveChangesAsync(cancel);
        return licence;
    }

    private static IEnumerable<Finding> Refusals(Person person, List<Licence> candidates, string evidence, DateOnly today, Actor actor)
    {
        if (!actor.May(Roles.Editor | Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an editor or an administrator can confirm a licence.");
        if (actor.PersonId == person.Id) yield return Finding.Refuse("not-allowed", "Nobody confirms their own licence: ask another editor.");
        if (actor.IsSample && !person.IsSample) yield return Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can confirm licences of sample people only.");
        if (!IsWebAddress(evidence)) yield return Finding.Refuse("evidence-missing", "Evidence is the address of the register's entry, beginning with https:// or http://.");
        if (Unclear(person, candidates) is { } unclear) yield return unclear;
        if (candidates is [{ ExpiresOn: { } expired }] && expired < today) yield return Finding.Refuse("licence-lapsed", $"The licence of {person.Name} ran out on {expired:yyyy-MM-dd}. Import its renewal first.");
    }

    // A renewal stands beside the licence that it renews: the one that runs longest is the one to confirm.
    private static IEnumerable<Licence> Newest(IEnumerable<Licence> licences) =>
        licences.GroupBy(l => (l.Jurisdiction, l.Number)).Select(same => same.MaxBy(l => l.ExpiresOn ?? DateOnly.MaxValue)!);

    private static bool IsWebAddress(string evidence) =>
        Uri.TryCreate(evidence, UriKind.Absolute, out var url) && (url.Scheme is "https" or "http");

    private static Finding? Unclear(Person person, List<Licence> candidates) => candidates switch
    {
        [] when person.Licences.Count > 0 => Finding.Refuse("licence-missing", $"{person.Name} has no such licence on record; those on record are {string.Join(", ", Newest(person.Licences).Select(l => l.Number))}."),
        [] => Finding.Refuse("licence-missing", $"{person.Name} has no licence on record. Import the person with the licence first."),
        [_] => null,
        _ => Finding.Refuse("licence-ambiguous", $"{person.Name} has {candidates.Count} licences: say which with its number ({string.Join(", ", candidates.Select(l => l.Number))})."),
    };
}
