namespace Wellspring.Evidence;

/// <summary>A value of somebody's file in a sentence of ours.</summary>
static class QuotedText
{
    private const int Longest = 80;

    /// <summary>In quotation marks, on one line, at most 80 characters of it.</summary>
    public static string Of(string value)
    {
        var line = string.Concat(value.Select(c => char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c)).Trim();
        return $"“{(line.Length <= Longest ? line : line[..End(line)] + "…")}”";
    }

    // No cut through a character of two halves.
    private static int End(string line) => char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
}
