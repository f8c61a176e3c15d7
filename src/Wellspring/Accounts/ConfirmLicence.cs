using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>What shows that a licence is real: the address of the register's entry, and a file, if somebody has one.</summary>
public sealed record LicenceEvidence(string Address, PaperFile? Paper = null);

/// <summary>A licence as somebody saw it when they decided about it.</summary>
/// <param name="Standing">See <see cref="Licence.Standing"/>.</param>
public sealed record SeenLicence(Guid Id, string Standing);

/// <summary>
/// An editor says, with evidence, that a person's licence is real and in force. Nobody confirms their own,
/// and what a file claims counts for nothing until this was done.
/// </summary>
public static class ConfirmLicence
{
    /// <param name="number">Which licence, when the person has more than one.</param>
    public static Task<Outcome<Licence>> Handle(WellspringDb db, string personSlug, string evidence, string? number, TimeProvider time, Actor actor, CancellationToken cancel) =>
        Confirm(db, personSlug, new(evidence), person => Newest(person.Licences).Where(l => number is null || l.Number == number), null, null, time, actor, cancel);

    /// <summary>This one, if it is still as it was seen: a confirmation does not undo what somebody else has found meanwhile.</summary>
    public static Task<Outcome<Licence>> OfOne(WellspringDb db, string personSlug, SeenLicence seen, LicenceEvidence evidence, PaperStore papers, TimeProvider time, Actor actor, CancellationToken cancel) =>
        Confirm(db, personSlug, evidence, person => person.Licences.Where(l => l.Id == seen.Id), seen, papers, time, actor, cancel);

    private static async Task<Outcome<Licence>> Confirm(WellspringDb db, string personSlug, LicenceEvidence evidence, Func<Person, IEnumerable<Licence>> choose, SeenLicence? seen, PaperStore? papers, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var person = await db.People.SingleOrDefaultAsync(p => p.Slug == personSlug, cancel);
        if (person is null) return Finding.Refuse("person-unknown", $"No person has the slug \"{personSlug}\".");
        var candidates = choose(person).ToList();
        var refusals = Refusals(person, candidates, evidence.Address, Day(now), actor).ToList();
        if (seen is not null && candidates is [var found] && found.Standing != seen.Standing) refusals.Add(Changed);
        if (refusals.Count > 0) return refusals;

        var licence = candidates[0];
        (licence.CheckedOn, licence.CheckedBy, licence.Evidence) = (Day(now), actor.Name, evidence.Address);
        (licence.RevokedAt, licence.RevokedWhy) = (null, null);
        if (evidence.Paper is { } paper && papers is not null) Keep(db, licence, paper, papers, now, actor);
        db.Record(actor, "confirmed licence", $"person/{personSlug}", now, $"{licence.Jurisdiction} {licence.Number}: {evidence.Address}{(evidence.Paper is { } file ? $", {file.File}" : "")}");
        db.Announce(new PeopleChanged([personSlug]), now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return licence;
    }

    internal static Finding Changed => Finding.Refuse("licence-changed", "Somebody else has confirmed this licence, or taken a confirmation back, since you opened the page. Look at what they found, then decide.");

    private static DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    private static void Keep(WellspringDb db, Licence licence, PaperFile paper, PaperStore papers, DateTimeOffset now, Actor actor)
    {
        papers.Keep(paper);
        db.LicencePapers.Add(new() { Id = Guid.CreateVersion7(now), LicenceId = licence.Id, File = paper.File, Name = paper.Name, AddedAt = now, AddedBy = actor.Name });
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
