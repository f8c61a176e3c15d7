using Wellspring.Searching.Language;

namespace Wellspring.Searching.Ranking;

/// <summary>A stem that may stand for a word, and how much it counts beside the word itself.</summary>
readonly record struct Alternative(string Stem, float Weight);

/// <summary>One word of a query.</summary>
/// <param name="IsStop">Says little by itself.</param>
/// <param name="Alternatives">The best first; empty when no page has anything like it.</param>
/// <param name="Corrected">What was taken for it, as it is written, when no page has the word.</param>
sealed record QueryWord(Word Word, bool IsStop, IReadOnlyList<Alternative> Alternatives, string? Corrected = null)
{
    public string Best => Alternatives.Count > 0 ? Alternatives[0].Stem : Word.Stem;
}
