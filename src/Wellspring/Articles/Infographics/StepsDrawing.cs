using System.Globalization;
using Wellspring.Foundation.Pictures;

namespace Wellspring.Articles.Infographics;

/// <summary>Steps on a line from top to bottom, each with its number on a disc.</summary>
static class StepsDrawing
{
    private const double Disc = 36;
    private const double Indent = 58;
    private const double Gap = 22;

    private static readonly TextStyle Number = new(18, Disc);

    public static double Add(List<Mark> marks, Infographic steps, InfographicWords words)
    {
        var (top, number) = (0.0, 0);
        foreach (var item in steps.Items)
        {
            var bottom = Math.Max(Step(marks, item, words, top), top + Disc);
            if (++number < steps.Items.Count) marks.Add(new Box((Disc / 2) - 1, top + Disc + 5, 2, bottom + Gap - top - Disc - 10, Ink.Rule));
            marks.Add(new Box(0, top, Disc, Disc, Ink.Accent, Disc / 2));
            marks.Add(Digits(number, top));
            top = bottom + Gap;
        }
        return top - Gap;
    }

    private static double Step(List<Mark> marks, InfographicItem item, InfographicWords words, double top)
    {
        var style = InfographicDrawing.Words;
        var y = marks.AddText(words.Of(item.Term, strong: true), style, Indent, top + 5, InfographicDrawing.Width - Indent);
        return marks.AddText(words.Of(item.Words), style with { Ink = Ink.Soft }, Indent, y, InfographicDrawing.Width - Indent);
    }

    private static Line Digits(int number, double top) =>
        new([new(number.ToString(CultureInfo.InvariantCulture), Strong: true)], Disc / 2, top + Number.Rise, Number.Size, Disc, Ink.Paper) { IsCentred = true };
}
