using Wellspring.Foundation.Pictures;

namespace Wellspring.Articles.Infographics;

/// <summary>Things side by side under a line, as many in a row as stay easy to read.</summary>
static class ListDrawing
{
    private const double Gutter = 28;
    private const double RowGap = 26;
    private const double LinesAtMost = 8;

    public static double Add(List<Mark> marks, Infographic list, InfographicWords words)
    {
        var columns = Columns(list, words);
        var (width, top) = (ColumnWidth(columns), 0.0);
        foreach (var row in list.Items.Chunk(columns))
        {
            var bottom = top;
            foreach (var (i, item) in row.Index()) bottom = Math.Max(bottom, Thing(marks, item, words, i * (width + Gutter), top, width));
            top = bottom + RowGap;
        }
        return top - RowGap;
    }

    private static double Thing(List<Mark> marks, InfographicItem item, InfographicWords words, double x, double top, double width)
    {
        marks.Add(new Box(x, top, width, 3, Ink.Accent));
        var y = marks.AddText(words.Of(item.Term, strong: true), InfographicDrawing.Words, x, top + 12, width);
        return marks.AddText(words.Of(item.Words), InfographicDrawing.Words with { Ink = Ink.Soft }, x, y, width);
    }

    private static double ColumnWidth(int columns) => (InfographicDrawing.Width - ((columns - 1) * Gutter)) / columns;

    private static int Columns(Infographic list, InfographicWords words)
    {
        var most = list.Items.Count switch { 1 => 1, 2 or 4 => 2, _ => 3 };
        while (most > 1 && list.Items.Any(i => Lettering.Wrap(words.Of(i.Words), InfographicDrawing.Words.Size, ColumnWidth(most)).Count > LinesAtMost)) most--;
        return most;
    }
}
