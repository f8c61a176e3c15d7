using Wellspring.Foundation.Pictures;

namespace Wellspring.Articles.Infographics;

/// <summary>What is compared stands side by side, each on a ground of its own, row by row; with three columns or more the first names the rows.</summary>
static class ComparisonDrawing
{
    private const double Labels = 150;
    private const double Gutter = 12;
    private const double Padding = 14;

    public static double Add(List<Mark> marks, Infographic comparison, InfographicWords words)
    {
        var (texts, lines, top) = (new List<Mark>(), new List<Mark>(), 0.0);
        var columns = Columns(comparison.Rows[0].Cells.Count);
        foreach (var row in comparison.Rows)
        {
            if (!row.IsHeader) lines.Add(new Box(0, top, InfographicDrawing.Width, 1, Ink.Rule));
            top = Row(texts, row, words, columns, top);
        }
        marks.AddRange(columns.Where(c => !c.IsLabel).SelectMany(c => Ground(c, top)));
        marks.AddRange([.. lines, .. texts]);
        return top;
    }

    private static double Row(List<Mark> texts, TableRow row, InfographicWords words, IReadOnlyList<Column> columns, double top)
    {
        var bottom = top;
        foreach (var (cell, column) in row.Cells.Zip(columns))
        {
            var strong = row.IsHeader || column.IsLabel;
            var style = column.IsLabel ? InfographicDrawing.Small : InfographicDrawing.Words;
            bottom = Math.Max(bottom, texts.AddText(words.Of(InfographicDrawing.Content(cell), strong), style, column.X + column.Inset, top + 12, column.Width - (2 * column.Inset)));
        }
        return bottom + 12;
    }

    private static IEnumerable<Mark> Ground(Column column, double height) =>
        [new Box(column.X, 0, column.Width, height, Ink.Paper, 4), new Box(column.X, 0, column.Width, 4, Ink.Accent)];

    private static IReadOnlyList<Column> Columns(int count)
    {
        var labels = count > 2 ? Labels : 0;
        var things = count > 2 ? count - 1 : count;
        var width = (InfographicDrawing.Width - labels - (Gutter * (things - 1))) / things;
        var columns = Enumerable.Range(0, things).Select(i => new Column(labels + (i * (width + Gutter)), width, false, Padding));
        return labels > 0 ? [new(0, labels, true, 4), .. columns] : [.. columns];
    }

    private sealed record Column(double X, double Width, bool IsLabel, double Inset);
}
