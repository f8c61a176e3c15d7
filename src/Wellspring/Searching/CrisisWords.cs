using System.Globalization;
using System.Text;
using Wellspring.Searching.Language;

namespace Wellspring.Searching;

/// <summary>
/// Whether a query sounds like somebody in danger (<c>Words/crisis-words.tsv</c>). A word counts with a slip: one letter too many, too few or
/// exchanged from 4 letters on, another letter from 6 on, two slips from 8 on. The first letter has to be right, or "will myself" would be "kill myself".
/// </summary>
public static class CrisisWords
{
    private const int MostBetween = 2;
    private const int OneSlip = 4;
    private const int OtherLetter = 6;
    private const int TwoSlips = 8;

    private static readonly HashSet<string> Lookalikes = [.. WordTable.Read("crisis-lookalikes").Select(row => row[0])];

    private static readonly IReadOnlyList<Phrase> Phrases =
        [.. WordTable.Read("crisis-words").Select(row => new Phrase([.. row[0].Split(' ').Select(w => w.Split('|'))], row is [_, "close"] ? 0 : MostBetween))];

    public static bool In(string text)
    {
        var words = Read(text);
        return Phrases.Any(phrase => Enumerable.Range(0, words.Count).Any(start => Follows(words, start, phrase.Words, phrase.Between)) || words.Any(word => IsJoined(word, phrase.Words)));
    }

    private static bool Follows(IReadOnlyList<string> words, int start, ReadOnlySpan<string[]> phrase, int between)
    {
        if (!IsOne(words[start], phrase[0])) return false;
        if (phrase.Length == 1) return true;
        for (var next = start + 1; next <= start + 1 + between && next < words.Count; next++)
            if (Follows(words, next, phrase[1..], between)) return true;
        return false;
    }

    // "killmyself"
    private static bool IsJoined(string word, string[][] phrase) =>
        phrase.Length > 1 && word.Length >= TwoSlips && Joined(phrase).Any(whole => IsLike(word, whole));

    private static IEnumerable<string> Joined(string[][] phrase) =>
        phrase is [var last] ? last : phrase[0].SelectMany(first => Joined(phrase[1..]).Select(rest => first + rest));

    private static bool IsOne(string word, string[] forms) => forms.Any(form => IsLike(word, form));

    private static bool IsLike(string word, string meant)
    {
        if (word == meant) return true;
        if (Lookalikes.Contains(word) || word.Length < OneSlip - 1 || meant.Length < OneSlip || word[0] != meant[0] || Math.Abs(word.Length - meant.Length) > 2) return false;
        var slips = Slips.Between(word, meant);
        if (slips == 1) return meant.Length >= OtherLetter || word.Length != meant.Length || Slips.AreExchanged(word, meant);
        return slips == 2 && meant.Length >= TwoSlips;
    }

    private static List<string> Read(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’') continue;
            plain.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }
        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    // A half of a surrogate pair cannot be normalised, and is no letter.
    private static string Decomposed(string text) => string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD);

    /// <param name="Words">The forms of each.</param>
    /// <param name="Between">How many other words may stand between two of them.</param>
    private sealed record Phrase(string[][] Words, int Between);
}
