using System.Collections.Frozen;
using System.Globalization;

namespace Wellspring.Evidence;

/// <summary>
/// Words that by themselves speak for or against a claim, from word-points.tsv beside this file (word, points).
/// They were fitted together with the signs and the phrases; words that carried little were dropped.
/// </summary>
static class WordPoints
{
    private static readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> Table =
        RowsOf("word-points.tsv").ToFrozenDictionary(r => r[0], r => float.Parse(r[1], CultureInfo.InvariantCulture), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    public static float Of(ReadOnlySpan<char> word) => Table.TryGetValue(word, out var points) ? points : 0;

    /// <summary>The rows of a table of this folder, without its comments.</summary>
    public static IEnumerable<string[]> RowsOf(string table)
    {
        using var reader = new StreamReader(typeof(WordPoints).Assembly.GetManifestResourceStream($"claims/{table}")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("# ", StringComparison.Ordinal)).Select(l => l.Split('\t'))];
    }
}
