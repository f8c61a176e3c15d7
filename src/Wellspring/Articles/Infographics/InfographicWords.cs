using Wellspring.Foundation.Pictures;

namespace Wellspring.Articles.Infographics;

/// <summary>Runs of a text as words to be drawn, each source as its number above the line.</summary>
/// <param name="numberOf">The number of a source in the list below the text; null for a key that is no source.</param>
sealed class InfographicWords(Func<string, int?> numberOf)
{
    /// <summary>Whether a drawing can hold the runs: what a reader follows or looks at cannot become letters.</summary>
    public static bool CanHold(IEnumerable<Inline> runs) => runs.All(r => r switch
    {
        Emphasis emphasis => CanHold(emphasis.Content),
        CitationGroup citation => !citation.Narrative,
        TextRun or CodeRun or LineBreak => true,
        _ => false,
    });

    public IReadOnlyList<Piece> Of(IEnumerable<Inline> runs, bool strong = false) => [.. runs.SelectMany(r => Of(r, strong))];

    private IEnumerable<Piece> Of(Inline run, bool strong) => run switch
    {
        TextRun text => [new(text.Text, strong)],
        CodeRun code => [new(code.Code, strong)],
        LineBreak => [new(" ", strong)],
        Emphasis emphasis => emphasis.Content.SelectMany(r => Of(r, strong || emphasis.Strong)),
        CitationGroup citation when Numbers(citation) is { Length: > 0 } numbers => [new(numbers, Raised: true)],
        _ => [],
    };

    private string Numbers(CitationGroup citation) => string.Join(",", citation.Items.Select(i => numberOf(i.Key)).OfType<int>());
}
