namespace Wellspring.Searching.Language;

/// <summary>One spelling for words that British and American writers spell differently (<c>Words/spelling.tsv</c>).</summary>
static class Spelling
{
    private const int LettersBeforeAnEnd = 4;

    private static readonly ILookup<string, (string British, string American)> Rules =
        WordTable.Read("spelling").ToLookup(r => r[0], r => (r[1], r[2]));

    private static readonly (string British, string American)[] Parts = [.. Rules["part"]];
    private static readonly (string British, string American)[] Ends = [.. Rules["end"]];
    private static readonly Dictionary<string, string> Whole = Rules["word"].ToDictionary(r => r.British, r => r.American);

    /// <param name="word">In lower case, without accents.</param>
    public static string Common(string word)
    {
        if (Whole.TryGetValue(word, out var other)) return other;
        foreach (var (british, american) in Parts)
            if (word.Contains(british, StringComparison.Ordinal)) word = word.Replace(british, american, StringComparison.Ordinal);
        foreach (var (british, american) in Ends)
            if (word.Length >= british.Length + LettersBeforeAnEnd && word.EndsWith(british, StringComparison.Ordinal)) return word[..^british.Length] + american;
        return word;
    }
}
