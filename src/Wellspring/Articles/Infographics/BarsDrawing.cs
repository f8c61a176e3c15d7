using Wellspring.Foundation.Pictures;

namespace Wellspring.Articles.Infographics;

/// <summary>Bars from zero on one straight scale, the longest as long as there is room.</summary>
static class BarsDrawing
{
    private const double Bar = 20;
    private const double Gap = 16;
    private const double Between = 10;

    // What a number may be wider on a page that has only the other typeface by then.
    private const double Spare = 1.3;

    private static readonly TextStyle Number = new(18, Bar);

    public static double Add(List<Mark> marks, Infographic bars, InfographicWords words, double top)
    {
        var numbers = bars.Items.Select(i => words.Of(i.Term, strong: true)).ToList();
        var longest = InfographicDrawing.Width - Between - (numbers.Max(n => Lettering.WidthOf(n, Number.Size)) * Spare);
        var (unit, start) = (longest / (double)bars.Items.Max(i => i.Value!.Value), top);
        foreach (var (item, number) in bars.Items.Zip(numbers))
        {
            top = marks.AddText(words.Of(item.Words), InfographicDrawing.Words, 8, top, InfographicDrawing.Width - 8) + 3;
            var length = (double)item.Value!.Value * unit;
            marks.Add(new Box(0, top, length, Bar, Ink.Accent));
            marks.Add(new Line(number, length + Between, top + Number.Rise, Number.Size, InfographicDrawing.Width - length - Between, Ink.Text));
            top += Bar + Gap;
        }
        marks.Insert(0, new Box(0, start, 1, top - Gap - start, Ink.Soft));
        return top - Gap;
    }
}
