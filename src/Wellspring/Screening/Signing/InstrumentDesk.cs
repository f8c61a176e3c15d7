using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Screening;

/// <summary>A screening test as the team sees it: what it says now, who vouches for that, and what readers see.</summary>
/// <param name="Imported">The file that it came by; null for one that comes with the program.</param>
/// <param name="Confirmed">For the conditions that it has now.</param>
/// <param name="Signatures">On what it says now, the last first.</param>
/// <param name="Release">What readers see; null when they see nothing of it.</param>
public sealed record InstrumentDesk(Instrument Instrument, ImportedInstrument? Imported, ConfirmedConditions? Confirmed, IReadOnlyList<InstrumentSignature> Signatures, InstrumentRelease? Release)
{
    public string Fingerprint { get; } = Instrument.Fingerprint();

    /// <summary>Readers see an earlier definition, as it was signed.</summary>
    public bool HasChanged => Release is { } release && release.Fingerprint != Fingerprint;

    /// <summary>All tests that are known here, by their titles.</summary>
    public static async Task<IReadOnlyList<InstrumentDesk>> All(WellspringDb db, CancellationToken cancel)
    {
        var imported = await LastImported(db, cancel);
        var own = InstrumentLibrary.All.Where(i => !imported.ContainsKey(i.Slug)).Select(i => (Instrument: i, File: (ImportedInstrument?)null));
        var known = own.Concat(imported.Values.Select(i => (Instrument: i.Definition, File: (ImportedInstrument?)i))).OrderBy(k => k.Instrument.Title, StringComparer.Ordinal).ToList();
        var confirmed = (await db.ConfirmedConditions.AsNoTracking().OrderBy(c => c.Number).ToListAsync(cancel)).ToLookup(c => c.Slug);
        var signatures = await InstrumentSignature.On(db, [.. known.Select(k => k.Instrument.Fingerprint())], cancel);
        var releases = await db.InstrumentReleases.AsNoTracking().ToDictionaryAsync(r => r.Slug, cancel);
        return [.. known.Select(k => new InstrumentDesk(k.Instrument, k.File, confirmed[k.Instrument.Slug].LastOrDefault(c => c.Conditions == k.Instrument.Use.Conditions),
            [.. signatures[k.Instrument.Fingerprint()]], releases.GetValueOrDefault(k.Instrument.Slug)))];
    }

    public static async Task<InstrumentDesk?> One(WellspringDb db, string slug, CancellationToken cancel) => (await All(db, cancel)).FirstOrDefault(d => d.Instrument.Slug == slug);

    internal static Finding Unknown(string slug) => Finding.Refuse("instrument-unknown", $"There is no screening test \"{slug}\". \"instrument list\" names those that are here.");

    private static async Task<Dictionary<string, ImportedInstrument>> LastImported(WellspringDb db, CancellationToken cancel) =>
        (await db.ImportedInstruments.AsNoTracking().OrderBy(i => i.Number).ToListAsync(cancel)).GroupBy(i => i.Slug).ToDictionary(g => g.Key, g => g.Last());
}

/// <summary>Somebody's sign-off on a screening test, with who they are now.</summary>
/// <param name="Licence">The one they signed under.</param>
public sealed record InstrumentSignature(SignOff SignOff, Actor Reviewer, Person? Person, Licence? Licence)
{
    public bool IsSample => Reviewer.IsSample || Person is { IsSample: true };

    internal static async Task<ILookup<string, InstrumentSignature>> On(WellspringDb db, IReadOnlyCollection<string> fingerprints, CancellationToken cancel)
    {
        var signed = await (from signOff in db.SignOffs.AsNoTracking()
                            join user in db.Staff.AsNoTracking() on signOff.UserId equals user.Id
                            where fingerprints.Contains(signOff.Covers)
                            orderby signOff.SignedAt descending, signOff.Id descending
                            select new { signOff, user }).ToListAsync(cancel);
        var people = signed.Select(s => s.signOff.PersonId).OfType<Guid>().ToHashSet();
        var byId = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        return signed.Select(s => Of(s.signOff, s.user, s.signOff.PersonId is { } person ? byId.GetValueOrDefault(person) : null)).ToLookup(s => s.SignOff.Covers);
    }

    private static InstrumentSignature Of(SignOff signOff, StaffUser user, Person? person) => new(signOff, user.AsActor(), person, person?.Licences.FirstOrDefault(l => l.Id == signOff.LicenceId));
}
