namespace Wellspring.Articles.Text;

static class Words
{
    /// <summary>Runs of letters and digits; apostrophes, hyphens and points inside a word are part of it.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) continue;
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInside(text, i))) i++;
            yield return text[start..i];
        }
    }

    private static bool IsInside(string text, int i) =>
        text[i] is '\'' or '\u2019' or '-' or '.' or ',' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]);

    /// <summary>English syllables by groups of vowels; a silent final "e" is not counted. A number counts as one.</summary>
    public static int Syllables(string word)
    {
        var (groups, inGroup) = (0, false);
        foreach (var c in word)
        {
            var vowel = "aeiouyAEIOUYé".Contains(c, StringComparison.Ordinal);
            if (vowel && !inGroup) groups++;
            inGroup = vowel;
        }
        return Math.Max(1, groups - (HasSilentEnd(word) ? 1 : 0));
    }

    private static bool HasSilentEnd(string word) =>
        word.Length > 2 && (IsSilentE(word, word.Length - 1) || (word.EndsWith("es", StringComparison.Ordinal) && word[^3] is not ('s' or 'x' or 'z' or 'c' or 'g' or 'h') && IsSilentE(word, word.Length - 2))
            || (word.EndsWith("ed", StringComparison.Ordinal) && word[^3] is not ('t' or 'd') && IsSilentE(word, word.Length - 2)));

    private static bool IsSilentE(string word, int e) =>
        word[e] == 'e' && e > 0 && !"aeiouy".Contains(word[e - 1], StringComparison.Ordinal)
        && !(word[e - 1] == 'l' && e > 1 && !"aeiouy".Contains(word[e - 2], StringComparison.Ordinal));
}
