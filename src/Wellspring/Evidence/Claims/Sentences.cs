using System.Collections.Frozen;

namespace Wellspring.Evidence;

/// <summary>Cuts plain text into sentences: a stop ends one unless it belongs to an abbreviation, a number or an initial.</summary>
static class Sentences
{
    // Never the end of a sentence, however the next word is written.
    private static readonly FrozenSet<string> Inner = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "e.g", "i.e", "dr", "mr", "mrs", "ms", "prof", "st", "vs", "cf", "no", "fig", "vol", "ca", "approx", "incl", "u.s", "u.k", "ph.d", "m.d", "al", "jr", "sr");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsInner = Inner.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<string> Of(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?')) continue;
            var end = AfterClosers(text, i + 1);
            if (!Ends(text, start, i, end)) continue;
            yield return text[start..end].Trim();
            i = end - 1;
            start = end;
        }
        if (start < text.Length && !string.IsNullOrWhiteSpace(text[start..])) yield return text[start..].Trim();
    }

    private static int AfterClosers(string text, int i)
    {
        while (i < text.Length && text[i] is '.' or '!' or '?' or '"' or '”' or '’' or '\'' or ')' or ']') i++;
        return i;
    }

    private static bool Ends(string text, int start, int stop, int end)
    {
        if (end == text.Length) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        if (text[stop] != '.') return true;
        return StartsSentence(text.AsSpan(end)) && !IsAbbreviation(text.AsSpan(start, stop - start));
    }

    private static bool StartsSentence(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart().TrimStart("\"“‘'([");
        return rest.IsEmpty || !char.IsLower(rest[0]);
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOfAny(" \t\n(") + 1)..];
        return IsInner.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
    }
}
