using Wellspring.Foundation.Pictures;

namespace Wellspring.Articles.Infographics;

/// <summary>A square of a hundred fields, filled from the top left in proportion; a part of a hundredth fills that part of a field.</summary>
static class ProportionDrawing
{
    private const int Side = 10;
    private const double Field = 19;
    private const double Step = 22;
    private const double Square = (Side * Step) - (Step - Field);
    private const double Left = Square + 40;

    private static readonly TextStyle Number = new(34, 40);
    private static readonly Ink[] Inks = [Ink.Accent, Ink.ShareD, Ink.ShareB, Ink.ShareE, Ink.ShareC];

    public static double Add(List<Mark> marks, Infographic proportion, InfographicWords words, double top)
    {
        marks.AddRange(Enumerable.Range(0, Side * Side).Select(i => Part(i, 0, 1, Ink.Rule, top)));
        var (from, y) = (0.0, top);
        foreach (var (item, ink) in proportion.Items.Zip(Inks))
        {
            var to = from + (double)item.Value!.Value;
            marks.AddRange(Fill(from, to, ink, top));
            from = to;
            y = Legend(marks, item, ink, words, y) + 16;
        }
        return Math.Max(top + Square, y - 16);
    }

    /// <summary>The fields, or parts of them, between two shares of the whole.</summary>
    private static IEnumerable<Mark> Fill(double from, double to, Ink ink, double top)
    {
        for (var i = (int)Math.Floor(from); i < to && i < Side * Side; i++)
        {
            var (start, end) = (Math.Max(from - i, 0), Math.Min(to - i, 1));
            if (end > start) yield return Part(i, start, end, ink, top);
        }
    }

    private static Box Part(int field, double start, double end, Ink ink, double top) =>
        new((field % Side * Step) + (start * Field), top + (field / Side * Step), (end - start) * Field, Field, ink);

    private static double Legend(List<Mark> marks, InfographicItem item, Ink ink, InfographicWords words, double y)
    {
        var bottom = marks.AddText(words.Of(item.Term, strong: true), Number, Left + 16, y - 4, InfographicDrawing.Width - Left - 16);
        bottom = marks.AddText(words.Of(item.Words), InfographicDrawing.Words with { Ink = Ink.Soft }, Left + 16, bottom, InfographicDrawing.Width - Left - 16);
        marks.Add(new Box(Left, y, 5, bottom - y, ink));
        return bottom;
    }
}
