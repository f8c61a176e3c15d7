using System.Collections.Frozen;

namespace Wellspring.Publishing;

/// <summary>The words of terms.tsv: what readers may not know, and the letters that everybody does.</summary>
static class TermList
{
    public static readonly FrozenSet<string> OfTrade = Read("term");

    public static readonly FrozenSet<string> EverydayLetters = Read("known");

    private static FrozenSet<string> Read(string column)
    {
        using var stream = typeof(TermList).Assembly.GetManifestResourceStream("publishing/terms.tsv")!;
        using var lines = new StreamReader(stream);
        return lines.ReadToEnd().Split('\n').Where(line => line.StartsWith(column + "\t", StringComparison.Ordinal))
            .SelectMany(line => line.Trim().Split('\t')[1].Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
