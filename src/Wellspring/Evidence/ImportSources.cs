using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>What became of a file of records. What was not taken is named, each with the reason.</summary>
/// <param name="Changes">Sources that stand otherwise than before, those that came in fallen included.</param>
/// <param name="Keys">Under which key of the library each record of the file now stands.</param>
public sealed record ImportedSources(int Created, int Updated, int Unchanged, IReadOnlyList<DroppedRecord> Dropped, IReadOnlyList<StandingChange> Changes, IReadOnlyDictionary<string, string> Keys);

/// <summary>One thing of a file that did not become what it was, and why.</summary>
public sealed record DroppedRecord(string What, string Where, string Why);

/// <summary>
/// Brings records into the library: a record of a work that is there (same DOI, same PMID, else same key) brings it
/// up to date, any other is added. Doing it again changes nothing. It saves nothing itself before all is well.
/// </summary>
public static class ImportSources
{
    /// <param name="samples">Keys of the records that are samples, if they are new.</param>
    public static async Task<Outcome<ImportedSources>> Handle(WellspringDb db, IReadOnlyList<SourceRecord> records, Bibliography bibliography, SourceMatching matching, WhenSourcesTurn then, TimeProvider time, Actor actor, CancellationToken cancel, IReadOnlySet<string>? samples = null)
    {
        if (LibraryRoles.AgainstAdding(actor) is { } notAllowed) return notAllowed;
        var places = WithEntries(await Place(db, records, matching, then, cancel), bibliography);
        var changes = places.Where(p => p.Changes).Select(p => Store(db, p, samples?.Contains(p.Record.Key) == true, time.GetUtcNow())).OfType<StandingChange>().ToList();
        var imported = Count(places, changes, await RetireKeys.Of(db, [.. places.Where(p => p.Why is null)], time.GetUtcNow(), cancel));
        if (imported.Created + imported.Updated > 0) db.Record(actor, "imported", "sources", time.GetUtcNow(), $"{imported.Created} created, {imported.Updated} updated");
        await db.TellStandings(changes, then, time.GetUtcNow(), actor, cancel);
        await db.SaveChangesAsync(cancel);
        return imported;
    }

    private static async Task<List<ShelfPlace>> Place(WellspringDb db, IReadOnlyList<SourceRecord> records, SourceMatching matching, WhenSourcesTurn then, CancellationToken cancel)
    {
        var (library, retired, signed) = (await db.Sources.ToListAsync(cancel), await LibraryKeys.Load(db, cancel), new HashSet<string>(StringComparer.Ordinal));
        while (true)
        {
            var places = Place(library, retired, records, matching, signed);
            var more = await then.Vouched(db, [.. places.Where(IsAnotherWork).Select(p => p.Key)], cancel);
            if (more.Count == 0) return places;
            signed.UnionWith(more);
        }
    }

    private static bool IsAnotherWork(ShelfPlace place) => place is { Changes: true, Source: { } there } && !WorkNames.Of(there).AreKeptBy(place.Record.Names);

    private static List<ShelfPlace> Place(IReadOnlyList<Source> library, LibraryKeys retired, IReadOnlyList<SourceRecord> records, SourceMatching matching, IReadOnlySet<string> signed)
    {
        var shelf = new SourceShelf(library, retired, matching, signed);
        return [.. records.Select(shelf.Place)];
    }

    // A record that cannot be printed is not taken: a reader could not find the work.
    private static List<ShelfPlace> WithEntries(List<ShelfPlace> places, Bibliography bibliography)
    {
        var changing = places.Where(p => p.Changes).ToList();
        var entries = changing.Zip(bibliography.Entries(CslStyle.Apa, [.. changing.Select(p => p.Record.Item.Json)])).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. places.Select(place => !place.Changes ? place : entries[place] is { Html: { } html } ? place with { Entry = html } : place with { Changes = false, Why = $"no entry can be made of “{place.Record.Key}”: {entries[place].Problem}" })];
    }

    private static StandingChange? Store(WellspringDb db, ShelfPlace place, bool asSample, DateTimeOffset now)
    {
        var source = place.Source ?? New(place, asSample, now);
        if (place.Source is null) db.Sources.Add(source);
        (source.Csl, source.Kind, source.Landmark, source.Entry) = (place.Csl, place.Record.Kind, place.Record.Landmark, place.Entry);
        (source.Doi, source.Pmid) = (place.Record.Item.Doi, place.Record.Item.Pmid);
        var (from, to) = (source.Standing, place.Record.Standing);
        if (!to.IsWorseThan(from)) return null;
        source.Turn(to, null, now);
        return place.Source is not null || to.IsBad() ? new(source.Key, from, to) : null;
    }

    private static Source New(ShelfPlace place, bool asSample, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), Key = place.Key, Csl = place.Csl, Kind = place.Record.Kind, IsSample = asSample };

    private static ImportedSources Count(IReadOnlyList<ShelfPlace> places, IReadOnlyList<StandingChange> changes, IReadOnlyList<DroppedRecord> keys) => new(
        places.Count(p => p is { Changes: true, Source: null }),
        places.Count(p => p is { Changes: true, Source: not null }),
        places.Count(p => p is { Changes: false, Why: null }),
        [.. places.Where(p => p.Why is not null).Select(p => new DroppedRecord("source", p.Record.Place.ToString(), p.Why!)), .. keys],
        changes,
        places.GroupBy(p => p.Record.Key).ToDictionary(g => g.Key, g => g.First().Key));
}
