using System.Text.Json.Nodes;

namespace Wellspring.Evidence;

/// <summary>How records of a file find their places.</summary>
public enum SourceMatching
{
    /// <summary>A work that is there under another key keeps that key: for files that come from elsewhere.</summary>
    ByWork,

    /// <summary>The key decides alone, for articles of the same folder cite by it.</summary>
    ByKey,
}

/// <summary>Where one record belongs: the source it brings up to date, none for a new one, or why it is not taken.</summary>
/// <param name="Source">The row that is there already.</param>
/// <param name="Why">Why the record is dropped; null when it is not.</param>
/// <param name="Changes">Something is to be stored.</param>
sealed record ShelfPlace(SourceRecord Record, Source? Source, string Key, string Csl, bool Changes, string? Why = null, string Entry = "");

/// <summary>The library while a file is brought in: knows every work by DOI, PMID and key, those of the file itself too.</summary>
sealed class SourceShelf
{
    private const int LargestRecord = 60_000;
    private readonly Dictionary<string, Work> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Work> byDoi = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Work> byPmid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> retired;
    private readonly LibraryKeys keys;
    private readonly SourceMatching matching;
    private readonly IReadOnlySet<string> signed;

    /// <param name="signed">Keys that signed texts hold a copy under.</param>
    /// <param name="retired">Keys that stand for the record of another.</param>
    public SourceShelf(IEnumerable<Source> library, LibraryKeys retired, SourceMatching matching, IReadOnlySet<string> signed)
    {
        (this.matching, this.signed, keys) = (matching, signed, retired);
        this.retired = retired.Pairs.ToDictionary(p => p.Alias, p => p.Kept, StringComparer.Ordinal);
        foreach (var source in library) Put(new(source.Key, source, source.Doi, source.Pmid, CslItem.Parse(source.Csl).Title, null));
    }

    public ShelfPlace Place(SourceRecord record)
    {
        if (record.Csl.Length > LargestRecord) return new(record, null, record.Key, "", false, $"“{record.Key[..Math.Min(80, record.Key.Length)]}” is longer than 60,000 characters: no record of a work is");
        if (Retired(record) is { Source: { } kept }) return AsKept(record, kept);
        var known = Find(record);
        if (known?.InFile is { } line) return new(record, known.Source, known.Key, "", false, $"the same work as “{known.Key}” of {line}");
        if (known is not null && signed.Contains(known.Key) && !known.Names.AreKeptBy(record.Names)) return new(record, known.Source, known.Key, "", false, $"signed texts cite “{known.Key}” as {known.Names}, and this record would hide it from notices of retraction: give another work another id, or add what is missing");
        var key = known?.Key ?? FreeKey(record.Key);
        var csl = key == record.Key ? record.Csl : WithKey(record, key);
        Put(new(key, known?.Source, record.Item.Doi, record.Item.Pmid, record.Item.Title, record.Place.ToString()));
        return new(record, known?.Source, key, csl, known?.Source is not { } there || Differs(there, record, csl));
    }

    private Work? Retired(SourceRecord record) =>
        retired.TryGetValue(record.Key, out var kept) && byKey[kept] is var work && (matching == SourceMatching.ByKey || MayBe(work, record) && work.Source is { } source && keys.IsOneOfMerged(record, source)) ? work : null;

    // What the record of a merged work says was weighed when it was merged. Only that it stands worse is news.
    private static ShelfPlace AsKept(SourceRecord record, Source kept) =>
        new(record with { Key = record.Key, Item = CslItem.Parse(kept.Csl), Kind = kept.Kind, Landmark = kept.Landmark }, kept, kept.Key, kept.Csl, record.Standing.IsWorseThan(kept.Standing));

    private Work? Find(SourceRecord record)
    {
        if (matching == SourceMatching.ByKey) return byKey.GetValueOrDefault(record.Key);
        return KeysLike(record.Key).TakeWhile(byKey.ContainsKey).Select(key => byKey[key]).FirstOrDefault(work => work.IsUnderItsKey(record) && MayBe(work, record))
            ?? Named(byDoi, record.Item.Doi, record) ?? Named(byPmid, record.Item.Pmid, record);
    }

    private Work? Named(Dictionary<string, Work> index, string? name, SourceRecord record) =>
        name is not null && index.TryGetValue(name, out var work) && work.IsNoNamesake(record) && MayBe(work, record) ? work : null;

    // What was signed stays the work it is: a journal's version of a preprint is another.
    private bool MayBe(Work work, SourceRecord record) => !signed.Contains(work.Key) || !work.Names.Contradict(record.Names);

    private void Put(Work work)
    {
        byKey[work.Key] = work;
        Put(byDoi, work.Doi, work);
        Put(byPmid, work.Pmid, work);
    }

    private static void Put(Dictionary<string, Work> index, string? name, Work work)
    {
        if (name is not null && (!index.TryGetValue(name, out var there) || there.Key == work.Key)) index[name] = work;
    }

    private string FreeKey(string wanted) => KeysLike(wanted).First(key => !byKey.ContainsKey(key) && !retired.ContainsKey(key));

    // smith2019, smith2019-2, smith2019-3 …: for other works with the same key.
    private static IEnumerable<string> KeysLike(string wanted) => Enumerable.Range(2, int.MaxValue - 2).Select(next => $"{wanted}-{next}").Prepend(wanted);

    private static string WithKey(SourceRecord record, string key)
    {
        var json = (JsonObject)record.Item.Json.DeepClone();
        json["id"] = key;
        return (record with { Item = new CslItem(json) }).Csl;
    }

    private static bool Differs(Source there, SourceRecord record, string csl) =>
        there.Kind != record.Kind || there.Landmark != record.Landmark
        || record.Standing.IsWorseThan(there.Standing)
        || !JsonNode.DeepEquals(JsonNode.Parse(there.Csl), JsonNode.Parse(csl));

    private sealed record Work(string Key, Source? Source, string? Doi, string? Pmid, string? Title, string? InFile)
    {
        public WorkNames Names => new(Doi, Pmid);

        /// <summary>One key in two files often means two works: something else must be the same too.</summary>
        public bool IsUnderItsKey(SourceRecord record) =>
            HasTitleOf(record) || Same(Doi, record.Item.Doi) || Same(Pmid, record.Item.Pmid)
            || (Doi is null && Pmid is null && record.Item.Doi is null && record.Item.Pmid is null && InFile is null);

        /// <summary>Two entries of one file with one identifier and two titles are two records with a slip, not one.</summary>
        public bool IsNoNamesake(SourceRecord record) => InFile is null || record.Item.Title is null || HasTitleOf(record);

        private bool HasTitleOf(SourceRecord record) => string.Equals(Title, record.Item.Title, StringComparison.OrdinalIgnoreCase);

        private static bool Same(string? one, string? other) => one is not null && one == other;
    }
}
