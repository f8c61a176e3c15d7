using Wellspring.Searching.Language;

namespace Wellspring.Searching;

/// <summary>
/// Whether a query sounds like somebody in danger (<c>Words/crisis-words.tsv</c>). A word counts with a slip: one letter too many, too few or
/// exchanged from 4 letters on, another letter from 6 on, two slips from 8 on; a disguise is seen through (<see cref="Disguises"/>). The first letter has to be right, or "will myself" would be "kill myself".
/// </summary>
public static class CrisisWords
{
    private const int MostBetween = 2;
    private const int OneSlip = 4;
    private const int OtherLetter = 6;
    private const int TwoSlips = 8;

    // "d i e"
    private const int FewestSpaced = 3;

    // "sui cide", but no "a bus"
    private const int ShortestSplit = 6;

    private static readonly HashSet<string> Lookalikes = [.. WordTable.Read("crisis-lookalikes").Select(row => row[0])];

    private static readonly IReadOnlyList<Phrase> Phrases =
        [.. WordTable.Read("crisis-words").Select(row => new Phrase([.. row[0].Split(' ').Select(w => w.Split('|'))], row is [_, "close" or "end"] ? 0 : MostBetween, row is [_, "end"]))];

    private static readonly HashSet<string> WholeWords = [.. Phrases.Where(p => p.Words.Length == 1).SelectMany(p => p.Words[0]).Where(w => w.Length >= ShortestSplit)];

    public static bool In(string text) => Disguises.Readings(text).Any(reading => IsIn(Words(reading)));

    private static bool IsIn(List<string> words) =>
        Phrases.Any(phrase => Enumerable.Range(0, words.Count).Any(start => Follows(words, start, phrase.Words, phrase)) || words.Any(word => IsJoined(word, phrase.Words)))
        || Enumerable.Range(0, Math.Max(0, words.Count - 1)).Any(first => WholeWords.Contains(words[first] + words[first + 1]));

    private static bool Follows(List<string> words, int start, ReadOnlySpan<string[]> rest, Phrase phrase)
    {
        if (!IsOne(words[start], rest[0])) return false;
        if (rest.Length == 1) return !phrase.IsLast || start == words.Count - 1;
        for (var next = start + 1; next <= start + 1 + phrase.Between && next < words.Count; next++)
            if (Follows(words, next, rest[1..], phrase)) return true;
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

    private static List<string> Words(string reading)
    {
        var words = new List<string>();
        var letters = "";
        foreach (var word in reading.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(""))
        {
            if (word.Length == 1) { letters += word; continue; }
            words.AddRange(Spaced(letters));
            letters = "";
            if (word.Length > 0) words.Add(word);
        }
        return words;
    }

    // "want 2 d i e"
    private static IEnumerable<string> Spaced(string letters)
    {
        var word = letters.TrimStart("0123456789".ToCharArray());
        return word.Length < FewestSpaced ? letters.Select(l => l.ToString()) : letters[..^word.Length].Select(d => d.ToString()).Append(word);
    }

    /// <param name="Words">The forms of each.</param>
    /// <param name="Between">How many other words may stand between two of them.</param>
    /// <param name="IsLast">Whether nothing may come after it: "I want to dye" is no question about hair.</param>
    private sealed record Phrase(string[][] Words, int Between, bool IsLast);
}
