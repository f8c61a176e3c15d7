using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary>Works that signed texts cite keep their ids, whatever a folder knows by them: a notice of retraction finds those texts by the library's record.</summary>
static class KnownWorks
{
    public static async Task<FolderSources> KeepApart(WellspringDb db, FolderSources folder, CancellationToken cancel)
    {
        var (sources, kept) = (folder, new Dictionary<string, SourceRecord>(StringComparer.Ordinal));
        while (await Renamed(db, sources, cancel) is { Count: > 0 } renamed)
        {
            foreach (var record in renamed) kept.Add(record.Key, record);
            sources = folder.Beside(kept.Values);
        }
        return sources;
    }

    private static async Task<IReadOnlyList<SourceRecord>> Renamed(WellspringDb db, FolderSources folder, CancellationToken cancel)
    {
        var names = folder.Records.ToDictionary(r => r.Key, r => r.Names);
        if (names.Count == 0) return [];
        var library = await db.Sources.AsNoTracking().Where(s => s.Doi != null || s.Pmid != null).Select(s => new { s.Key, s.Doi, s.Pmid }).ToListAsync(cancel);
        var others = library.Where(s => names.TryGetValue(s.Key, out var said) && !new WorkNames(s.Doi, s.Pmid).AreKeptBy(said)).Select(s => s.Key).ToList();
        var signed = await SignedCopies.Of(db, others, cancel);
        var sources = signed.Count == 0 ? [] : await db.Sources.AsNoTracking().Where(s => signed.Contains(s.Key)).OrderBy(s => s.Key).ToListAsync(cancel);
        return [.. sources.Select(s => Record(s.Key, s)), .. await Retired(db, folder, cancel)];
    }

    // A retired key stands for the work that it was merged into, signed or not.
    private static async Task<IEnumerable<SourceRecord>> Retired(WellspringDb db, FolderSources folder, CancellationToken cancel)
    {
        var (records, keys) = (folder.Records.ToDictionary(r => r.Key), await LibraryKeys.Load(db, cancel));
        var pairs = keys.Pairs.Where(p => records.ContainsKey(p.Alias)).ToList();
        var kept = await LibraryKeys.Sources(db, [.. pairs.Select(p => p.Alias)], cancel);
        return pairs.Where(p => !keys.IsOneOfMerged(records[p.Alias], kept[p.Alias])).OrderBy(p => p.Alias, StringComparer.Ordinal).Select(p => Record(p.Alias, kept[p.Alias]));
    }

    private static SourceRecord Record(string key, Source source) => new(key, CslItem.Parse(source.Csl), source.Kind, source.Standing, source.Landmark, new Place(0, 0, "the library"));
}
