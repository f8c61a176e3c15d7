using System.Collections.Frozen;
using System.Globalization;

namespace Wellspring.Evidence;

/// <summary>
/// Words that by themselves speak for or against a claim, from word-points.tsv beside this file (word, points).
/// They were fitted together with the signs; words that carried little were dropped.
/// </summary>
static class WordPoints
{
    private static readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> Table =
        Rows().ToFrozenDictionary(r => r[0], r => float.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    public static float Of(ReadOnlySpan<char> word) => Table.TryGetValue(word, out var points) ? points : 0;

    private static IEnumerable<string[]> Rows()
    {
        using var reader = new StreamReader(typeof(WordPoints).Assembly.GetManifestResourceStream("claims/word-points.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))];
    }
}
