using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>The one way from a key that a text cites to the library's record, be the key in use or retired.</summary>
public sealed class LibraryKeys
{
    private readonly Dictionary<string, string> kept;
    private readonly ILookup<string, string> retired;

    private readonly Dictionary<string, CslItem> before;

    private LibraryKeys(IReadOnlyList<(string Alias, string Kept, string? Before)> pairs)
    {
        before = pairs.Where(p => p.Before is not null).ToDictionary(p => p.Alias, p => CslItem.Parse(p.Before!), StringComparer.Ordinal);
        kept = pairs.ToDictionary(p => p.Alias, p => p.Kept, StringComparer.Ordinal);
        retired = pairs.ToLookup(p => p.Kept, p => p.Alias, StringComparer.Ordinal);
    }

    /// <summary>There are few retired keys, for people merge by hand: all of them.</summary>
    public static async Task<LibraryKeys> Load(WellspringDb db, CancellationToken cancel) =>
        new([.. (await (from alias in db.SourceAliases join source in db.Sources on alias.SourceId equals source.Id select new { Alias = alias.Key, Kept = source.Key, alias.Csl }).ToListAsync(cancel)).Select(p => (p.Alias, p.Kept, p.Csl))]);

    /// <summary>The sources behind these keys, each under the key that was asked for; what the library does not have is left out.</summary>
    public static async Task<Dictionary<string, Source>> Sources(WellspringDb db, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var found = await db.Sources.AsNoTracking().Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, cancel);
        if (found.Count == keys.Count) return found;
        var others = await (from alias in db.SourceAliases join source in db.Sources on alias.SourceId equals source.Id where keys.Contains(alias.Key) select new { alias.Key, Source = source }).AsNoTracking().ToListAsync(cancel);
        foreach (var other in others) found.TryAdd(other.Key, other.Source);
        return found;
    }

    public IEnumerable<(string Alias, string Kept)> Pairs => kept.Select(p => (p.Key, p.Value));

    /// <summary>
    /// Whether a record that comes in under a retired key is one of the two works that were merged. The key alone says nothing: another work
    /// of the same author and year may well have it.
    /// </summary>
    public bool IsOneOfMerged(SourceRecord record, Source keptSource)
    {
        var item = CslItem.Parse(keptSource.Csl);
        return !WorkNames.Of(keptSource).Contradict(record.Names) && (IsLike(item, record) || (before.GetValueOrDefault(record.Key) is { } retiredItem && IsLike(retiredItem, record)));
    }

    private static bool IsLike(CslItem known, SourceRecord record) =>
        (known.Doi is { } doi && doi == record.Item.Doi) || (known.Pmid is { } pmid && pmid == record.Item.Pmid) || string.Equals(known.Title, record.Item.Title, StringComparison.OrdinalIgnoreCase);

    /// <summary>The key in use that this one stands for; itself when it was never retired.</summary>
    public string Kept(string key) => kept.GetValueOrDefault(key, key);

    /// <summary>These keys in use and those retired into them: all that a text may cite the works by.</summary>
    public IReadOnlyList<string> WithRetired(IEnumerable<string> keys) => [.. keys.Select(Kept).SelectMany(key => retired[key].Prepend(key)).Distinct(StringComparer.Ordinal)];

    /// <summary>Keys retired into this one.</summary>
    public IReadOnlyList<string> RetiredInto(string key) => [.. retired[key].Order(StringComparer.Ordinal)];
}
