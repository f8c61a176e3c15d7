using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

public enum Likeness { Doi, Pmid, Title }

/// <summary>Two sources that may be records of one work.</summary>
public sealed record LikelyPair(string One, string Other, Likeness Likeness);

/// <summary>
/// Pairs of sources with the same DOI or the same PMID, or with the same title but for signs and capitals (one may go on with
/// a subtitle) and years at most one apart. Those with the same identifier come first.
/// </summary>
public static class FindDuplicates
{
    private const int ShortestBeginning = 24;

    private sealed record Row(string Key, string? Doi, string? Pmid, string TitleSign, int? Year);

    public static async Task<IReadOnlyList<LikelyPair>> All(WellspringDb db, CancellationToken cancel)
    {
        var rows = await db.Sources.AsNoTracking().Select(s => new Row(s.Key, s.Doi, s.Pmid, s.TitleSign, s.Year)).ToListAsync(cancel);
        var found = Same(rows, r => r.Doi, Likeness.Doi).Concat(Same(rows, r => r.Pmid, Likeness.Pmid)).Concat(Titles(rows));
        return [.. found.DistinctBy(p => (p.One, p.Other)).OrderBy(p => p.Likeness).ThenBy(p => p.One, StringComparer.Ordinal).ThenBy(p => p.Other, StringComparer.Ordinal)];
    }

    private static IEnumerable<LikelyPair> Same(List<Row> rows, Func<Row, string?> name, Likeness likeness) =>
        rows.Where(r => name(r) is not null).GroupBy(name).Where(g => g.Skip(1).Any())
            .Select(g => g.Select(r => r.Key).Order(StringComparer.Ordinal).ToList())
            .SelectMany(keys => keys.Skip(1).Select(other => new LikelyPair(keys[0], other, likeness)));

    // In order of their letters, whoever goes on with another's title stands right behind it.
    private static IEnumerable<LikelyPair> Titles(List<Row> rows)
    {
        var ordered = rows.Where(r => r.TitleSign.Length > 0).OrderBy(r => r.TitleSign, StringComparer.Ordinal).ToList();
        for (var at = 0; at < ordered.Count; at++)
            for (var next = at + 1; next < ordered.Count && GoesOn(ordered[at], ordered[next]); next++)
                if (AreNear(ordered[at].Year, ordered[next].Year)) yield return Pair(ordered[at].Key, ordered[next].Key);
    }

    private static bool GoesOn(Row row, Row next) =>
        row.TitleSign == next.TitleSign || (row.TitleSign.Length >= ShortestBeginning && next.TitleSign.StartsWith(row.TitleSign, StringComparison.Ordinal));

    private static bool AreNear(int? one, int? other) => one is null || other is null || Math.Abs(one.Value - other.Value) <= 1;

    private static LikelyPair Pair(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? new(one, other, Likeness.Title) : new(other, one, Likeness.Title);
}
