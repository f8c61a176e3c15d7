using AngleSharp.Dom;

namespace Wellspring.Articles.Html;

/// <summary>Tables with rows of words. A table of one cell only held a layout: its blocks are kept instead.</summary>
static class TableWriting
{
    private const int WidestSpan = 50;

    public static List<string> Write(IElement table, Losses losses, AnchorTargets anchors, Func<INode, List<string>> blocks)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => r.Closest("table") == table).ToList();
        var cells = rows.SelectMany(r => r.Children).ToList();
        if (cells.Count <= 1 || cells.Any(c => c.QuerySelector("table") is not null)) return [.. Captions(table, blocks), .. cells.SelectMany(blocks)];
        var lines = rows.Select(r => Cells(r, losses, anchors)).Where(r => r.Count > 0).ToList();
        return [.. Captions(table, blocks), Lines(lines)];
    }

    private static IEnumerable<string> Captions(IElement table, Func<INode, List<string>> blocks) =>
        table.Children.Where(c => c.LocalName == "caption").SelectMany(blocks);

    private static List<string> Cells(IElement row, Losses losses, AnchorTargets anchors)
    {
        var cells = new List<string>();
        foreach (var cell in row.Children)
        {
            cells.Add(Words(cell, losses, anchors));
            for (var more = Span(cell); more > 1; more--) cells.Add("");
        }
        return cells;
    }

    private static int Span(IElement cell) => int.TryParse(cell.GetAttribute("colspan"), out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;

    private static string Words(IElement cell, Losses losses, AnchorTargets anchors)
    {
        var run = new RunWriting(losses, anchors) { OneLine = true, InTable = true };
        run.Write(null, cell);
        return string.Join(' ', run.Paragraphs());
    }

    private static string Lines(List<List<string>> rows)
    {
        var width = rows.Max(r => r.Count);
        var lines = rows.Select(r => "| " + string.Join(" | ", r.Concat(Enumerable.Repeat("", width - r.Count))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        return string.Join('\n', lines);
    }
}
