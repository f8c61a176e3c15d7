using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Screening;

/// <summary>A screening test as readers see it, with who vouches for it.</summary>
/// <param name="Fingerprint">Of what was signed, which is what is shown.</param>
public sealed record ReleasedInstrument(Instrument Instrument, string Fingerprint, Person? Reviewer, DateTimeOffset SignedAt, DateTimeOffset Since, bool IsSample)
{
    /// <summary>All that readers see, by their titles; what is not what was signed is none of them.</summary>
    public static async Task<IReadOnlyList<ReleasedInstrument>> All(WellspringDb db, CancellationToken cancel)
    {
        var rows = await Rows(db, db.InstrumentReleases.AsNoTracking(), cancel);
        return [.. rows.OrderBy(r => r.Instrument.Title, StringComparer.Ordinal)];
    }

    public static async Task<ReleasedInstrument?> One(WellspringDb db, string slug, CancellationToken cancel) =>
        (await Rows(db, db.InstrumentReleases.AsNoTracking().Where(r => r.Slug == slug), cancel)).SingleOrDefault();

    private static async Task<List<ReleasedInstrument>> Rows(WellspringDb db, IQueryable<InstrumentRelease> releases, CancellationToken cancel)
    {
        var found = await (from release in releases
                           join signOff in db.SignOffs.AsNoTracking() on release.SignOffId equals signOff.Id
                           join person in db.People.AsNoTracking() on signOff.PersonId equals person.Id into people
                           from reviewer in people.DefaultIfEmpty()
                           select new { release, signOff.SignedAt, reviewer }).ToListAsync(cancel);
        return [.. found.Where(f => f.release.IsSound).Select(f => new ReleasedInstrument(f.release.Definition, f.release.Fingerprint, f.reviewer, f.SignedAt, f.release.Since, f.release.IsSample))];
    }
}
