using System.Buffers;

namespace Wellspring.Articles;

/// <summary>Where one sentence ends and the next begins, for rules that speak of sentences.</summary>
public static class Sentences
{
    // A point after these never ends a sentence: a name, a number or a lower-case word follows.
    private static readonly HashSet<string> NeverLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "dr", "mr", "mrs", "ms", "prof", "rev", "hon", "fr", "sgt", "capt", "gen", "e.g", "i.e", "eg", "ie", "cf", "vs", "viz", "ca",
        "fig", "figs", "tab", "eq", "vol", "nr", "pp", "ed", "eds", "approx", "incl", "resp", "mt", "ave",
    };

    // A point after these may end one; only the next word can tell.
    private static readonly HashSet<string> MaybeLast = new(StringComparer.OrdinalIgnoreCase)
    {
        "al", "no", "p", "st", "jr", "sr", "inc", "ltd", "co", "corp", "dept", "univ", "est", "min", "max",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    private static readonly SearchValues<char> Marks = SearchValues.Create(".!?\u2026\u3002\uff01\uff1f\n");

    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "This", "That", "These", "Those", "It", "Its", "In", "On", "At", "As", "A", "An", "And", "But", "Or", "So", "If", "When", "While", "For", "From",
        "We", "You", "They", "He", "She", "I", "There", "Here", "What", "Who", "Why", "How", "Some", "Many", "Most", "Such", "Both", "Not", "No", "Yes", "After",
        "Before", "Because", "Although", "However", "Their", "Our", "Your", "His", "Her", "My", "To", "With", "Without", "One", "Other", "Others", "People",
    };

    /// <summary>The sentences in order, trimmed; together they hold every word of the text.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = NextMark(text, 0); i < text.Length; i = NextMark(text, i + 1))
        {
            if (!IsTerminator(text[i]) && !IsBlankLine(text, i)) continue;
            var end = SkipClosers(text, i + 1);
            if (!EndsSentence(text, i, end)) continue;
            Add(sentences, text.AsSpan(start, end - start));
            (start, i) = (end, end - 1);
        }
        Add(sentences, text.AsSpan(start));
        return sentences;
    }

    private static int NextMark(string text, int from) =>
        text.AsSpan(from).IndexOfAny(Marks) is >= 0 and var at ? from + at : text.Length;

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '\u2026' || IsWideTerminator(c);

    private static bool IsWideTerminator(char c) => c is '\u3002' or '\uff01' or '\uff1f';

    private static bool IsBlankLine(string text, int i) => text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n';

    private static int SkipClosers(string text, int i)
    {
        while (i < text.Length && (text[i] is '"' or '\'' or '\u201d' or '\u2019' or ')' or ']' or '\u00bb' || IsTerminator(text[i]))) i++;
        return i;
    }

    private static bool EndsSentence(string text, int mark, int end)
    {
        if (IsWideTerminator(text[mark]) || text[mark] == '\n' || end >= text.Length) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || IsOpener(text[next]))) next++;
        return next >= text.Length || (CanBegin(text[next]) && !(text[mark] == '.' && end == mark + 1 && IsAbbreviation(text, mark, next)));
    }

    private static bool IsOpener(char c) => c is '"' or '\'' or '\u201c' or '\u2018' or '(' or '[' or '\u00ab' or '\u00bf' or '\u00a1' or '\u2014';

    private static bool CanBegin(char c) => char.IsUpper(c) || char.IsDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherLetter;

    private static bool IsAbbreviation(string text, int point, int next)
    {
        var word = WordBefore(text, point);
        if (NeverLast.Contains(word)) return true;
        var unsure = MaybeLast.Contains(word) || IsInitial(word) || word.Contains('.', StringComparison.Ordinal);
        return unsure && !Starters.Contains(WordAt(text, next)) && !(word.Equals("no", StringComparison.Ordinal) && !char.IsDigit(text[next]));
    }

    private static bool IsInitial(string word) => word.Length == 1 && char.IsUpper(word[0]) && word != "I";

    private static string WordBefore(string text, int point)
    {
        var start = point;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '.')) start--;
        return text[start..point].TrimStart('.');
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text[start..end];
    }

    private static void Add(List<string> sentences, ReadOnlySpan<char> sentence)
    {
        if (!sentence.IsWhiteSpace()) sentences.Add(sentence.Trim().ToString());
    }
}
