using Wellspring.Searching.Language;

namespace Wellspring.Searching.Ranking;

/// <summary>What the words of a query can mean to this index.</summary>
static class Understood
{
    private const int MostWords = 16;
    private const int ShortestBeginning = 3;
    private const float BeginningWeight = 0.7f;
    private const float SlipWeight = 0.6f;

    private static readonly HashSet<string> StopWords = [.. WordTable.Read("stop-words").Select(r => r[0])];

    /// <param name="lastMayBeBegun">Somebody is still typing the last word.</param>
    public static IReadOnlyList<QueryWord> Of(Vocabulary vocabulary, string words, bool lastMayBeBegun)
    {
        var read = Words.Of(words).Take(MostWords).ToList();
        return [.. read.Select((word, i) => Understand(vocabulary, word, lastMayBeBegun && i == read.Count - 1))];
    }

    private static QueryWord Understand(Vocabulary vocabulary, Word word, bool begun)
    {
        var isStop = StopWords.Contains(word.Written);
        if (begun) return new(word, false, [.. Beginnings(vocabulary, word).Prepend(new(word.Stem, 1)).DistinctBy(a => a.Stem)]);
        if (isStop || vocabulary.Has(word.Stem)) return new(word, isStop, [new(word.Stem, 1)]);
        return Guess(vocabulary, word);
    }

    private static QueryWord Guess(Vocabulary vocabulary, Word word)
    {
        var near = vocabulary.Near(word.Written);
        var guesses = near.Select(w => new Alternative(Stem(w), SlipWeight)).Concat(word.Written.Length > ShortestBeginning ? Beginnings(vocabulary, word) : []);
        var alternatives = guesses.DistinctBy(a => a.Stem).ToList();
        return new(word, false, alternatives, alternatives.Count == 0 ? null : near is [var nearest, ..] ? nearest : vocabulary.BeginningWith(word.Written)[0]);
    }

    private static IEnumerable<Alternative> Beginnings(Vocabulary vocabulary, Word word) =>
        vocabulary.BeginningWith(word.Written).Select(w => new Alternative(Stem(w), BeginningWeight));

    private static string Stem(string written) => Words.Of(written) is [var word, ..] ? word.Stem : written;
}
