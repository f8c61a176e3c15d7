using Wellspring.Foundation.Pictures;

namespace Wellspring.Articles.Infographics;

/// <summary>An infographic as a drawing, as wide as a column of text; its title stands apart.</summary>
static class InfographicDrawing
{
    public const double Width = 640;

    // Beyond this nobody sees it at a glance, and a picture of it would not fit into memory.
    private const double Tallest = 2400;

    internal static readonly TextStyle Words = new(17, 24);
    internal static readonly TextStyle Small = new(15, 21, Ink.Soft);

    /// <summary>Null when it cannot be drawn with what is shipped: links and pictures, other scripts, far too many words. It stays the list or table that it is.</summary>
    public static Drawing? Of(Infographic infographic, Func<string, int?> numberOf)
    {
        var words = new InfographicWords(numberOf);
        if (!Runs(infographic).All(InfographicWords.CanHold) || !CanSet(infographic, words)) return null;
        var marks = new List<Mark>();
        var top = infographic.IsChart ? marks.AddText([new(infographic.Basis)], Small, 0, 0, Width) + 14 : 0;
        var bottom = infographic.Kind switch
        {
            InfographicKind.Steps => StepsDrawing.Add(marks, infographic, words),
            InfographicKind.Comparison => ComparisonDrawing.Add(marks, infographic, words),
            InfographicKind.Proportion => ProportionDrawing.Add(marks, infographic, words, top),
            InfographicKind.Bars => BarsDrawing.Add(marks, infographic, words, top),
            _ => ListDrawing.Add(marks, infographic, words),
        };
        return bottom > Tallest ? null : new(Width, Math.Ceiling(bottom), marks);
    }

    /// <summary>Every run of words it holds, in reading order.</summary>
    private static IEnumerable<IReadOnlyList<Inline>> Runs(Infographic infographic) =>
        infographic.Items.SelectMany(i => new[] { i.Term, i.Words }).Concat(infographic.Rows.SelectMany(r => r.Cells).Select(Content));

    private static bool CanSet(Infographic infographic, InfographicWords words) =>
        Lettering.CanSet([new(infographic.Title), new(infographic.Basis), .. Runs(infographic).SelectMany(r => words.Of(r))]);

    internal static IReadOnlyList<Inline> Content(TableCell cell) => cell.Blocks switch
    {
        [Paragraph only] => only.Content,
        [] => [],
        _ => [new RawHtmlRun("", cell.Place)],
    };
}
