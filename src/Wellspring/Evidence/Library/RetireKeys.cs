using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>Retired keys that a file brings with its records. One that is another source's here stays that one's, and is named.</summary>
static class RetireKeys
{
    public static async Task<IReadOnlyList<DroppedRecord>> Of(WellspringDb db, IReadOnlyList<ShelfPlace> places, DateTimeOffset now, CancellationToken cancel)
    {
        if (!places.Any(p => p.Record.Aliases.Count > 0)) return [];
        var sources = db.Sources.Local.ToDictionary(s => s.Key, StringComparer.Ordinal);
        var known = (await db.SourceAliases.AsNoTracking().ToListAsync(cancel)).ToDictionary(a => a.Key, a => a.SourceId, StringComparer.Ordinal);
        var dropped = new List<DroppedRecord>();
        foreach (var (place, alias) in places.SelectMany(p => p.Record.Aliases.Select(alias => (p, alias))))
            if (sources.ContainsKey(alias) || !known.TryAdd(alias, sources[place.Key].Id)) Name(place, alias);
            else db.Add(new SourceAlias { Key = alias, SourceId = sources[place.Key].Id, At = now });
        return dropped;

        void Name(ShelfPlace place, string alias)
        {
            if (known.GetValueOrDefault(alias) != sources[place.Key].Id) dropped.Add(new("source-alias", place.Record.Place.ToString(), $"the key {QuotedText.Of(alias)} is another source's here, and no second key of {QuotedText.Of(place.Key)}"));
        }
    }
}
