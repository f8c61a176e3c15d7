using System.Globalization;
using Wellspring.Articles.Infographics;
using Wellspring.Foundation.Pictures;

namespace Wellspring.Articles.Rendering;

sealed partial class BlockHtml
{
    private int infographics;

    /// <summary>Drawn where there is room, as the same words where there is none, and as those for whoever listens. What misleads or cannot be drawn stays a list or table.</summary>
    private void Infographic(Container container)
    {
        var infographic = InfographicReading.Read(container);
        var drawing = infographic is null ? null : InfographicDrawing.Of(infographic, runs.NumberOf);
        html.Append("<figure").Attribute("class", $"infographic {ClassOf(container, infographic)}{(drawing is null ? "" : " drawn")}").Append(">\n");
        Title(container.Attributes.Values.GetValueOrDefault("title", ""));
        if (drawing is null) Undrawn(container, infographic);
        else Drawn(container, infographic!, drawing);
        html.Append("</figure>\n");
    }

    // The kind of what is malformed is not said: it would be styled as what it is not.
    private static string ClassOf(Container container, Infographic? infographic) => infographic?.Kind switch
    {
        { } kind => kind.ToString().ToLowerInvariant(),
        null => container.Blocks is [TableBlock] ? "comparison" : "list",
    };

    private void Title(string title)
    {
        if (title.Length > 0) html.Append("<figcaption><b>").Words(title).Append("</b></figcaption>\n");
    }

    private void Undrawn(Container container, Infographic? infographic)
    {
        Basis(infographic);
        foreach (var block in container.Blocks)
            if (block is ListBlock list) List(list, inInfographic: true);
            else Write(block);
    }

    private void Drawn(Container container, Infographic infographic, Drawing drawing)
    {
        Picture(infographic, drawing);
        html.Append("<div class=\"words\">\n");
        Basis(infographic);
        var cited = runs.Collected(() => Words(container, infographic));
        html.Append("</div>\n");
        Foot(infographic, cited);
    }

    private void Picture(Infographic infographic, Drawing drawing)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"g{++infographics}");
        html.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {drawing.Width} {drawing.Height}\" role=\"img\" aria-labelledby=\"{id}\" aria-describedby=\"{id}-d\"><title id=\"{id}\">").Words(infographic.Title);
        html.Append(CultureInfo.InvariantCulture, $"</title><desc id=\"{id}-d\">").Words(infographic.Description).Append("</desc>\n");
        html.Append(SvgWriting.Write(drawing)).Append("</svg>\n");
    }

    private void Basis(Infographic? infographic)
    {
        if (infographic is { Basis: { Length: > 0 } basis }) html.Append("<p class=\"basis\">").Words(basis).Append("</p>\n");
    }

    private void Words(Container container, Infographic infographic)
    {
        if (infographic.Kind == InfographicKind.Comparison) Compared(infographic.Rows);
        else if (infographic.IsChart) Numbers(infographic);
        else List((ListBlock)container.Blocks[0], inInfographic: true);
    }

    private void Compared(IReadOnlyList<TableRow> rows)
    {
        html.Append("<table>\n");
        foreach (var row in rows)
        {
            html.Append(row.IsHeader ? "<tr class=\"head\">" : "<tr>");
            foreach (var (column, cell) in row.Cells.Index()) Compared(cell, row.IsHeader, isLabel: column == 0 && row.Cells.Count > 2, Walk.PlainText(InfographicDrawing.Content(rows[0].Cells[column])));
            html.Append("</tr>\n");
        }
        html.Append("</table>\n");
    }

    private void Compared(TableCell cell, bool isHeader, bool isLabel, string column)
    {
        var element = (isHeader, isLabel) switch
        {
            // Above the names of the rows stands nothing, which is no name of a column.
            (true, true) when cell.Blocks.Count == 0 || column.Length == 0 => "td",
            (true, _) => "th scope=\"col\"",
            (_, true) => "th scope=\"row\"",
            _ => "td",
        };
        html.Append('<').Append(element).Attribute("data-of", element == "td" && column.Length > 0 ? column : null).Append('>');
        runs.Write(InfographicDrawing.Content(cell));
        html.Append("</").Append(element, 0, 2).Append('>');
    }

    private void Numbers(Infographic chart)
    {
        var (whole, isShare) = chart.Kind == InfographicKind.Proportion ? (100, true) : (chart.Items.Max(i => i.Value!.Value), false);
        html.Append("<ul>\n");
        foreach (var item in chart.Items)
        {
            html.Append("<li><b>");
            runs.Write(item.Term);
            html.Append("</b> <span>");
            runs.Write(item.Words);
            html.Append(CultureInfo.InvariantCulture, $"</span><svg class=\"share\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">{(isShare ? "<rect class=\"k-r\" width=\"100\" height=\"1\"/>" : "")}<rect class=\"k-a\" width=\"{Math.Round(item.Value!.Value * 100 / whole, 2)}\" height=\"1\"/></svg></li>\n");
        }
        html.Append("</ul>\n");
    }

    private void Foot(Infographic infographic, IReadOnlyList<(CitationItem Item, int Number)> cited)
    {
        var share = surroundings.ShareOf?.Invoke(infographic);
        if (cited.Count == 0 && share is null) return;
        html.Append("<p class=\"foot\">");
        if (cited.Count > 0) runs.References(cited);
        if (share is not null) html.Append("<a class=\"share\"").Attribute("href", share).Append(">Share as a picture</a>");
        html.Append("</p>\n");
    }

    /// <summary>A bold term and, apart from it, what is said of it.</summary>
    private void Term(IReadOnlyList<Inline> content)
    {
        var rest = content;
        if (content is [Emphasis { Strong: true } term, ..])
        {
            html.Append("<b>");
            runs.Write(term.Content);
            html.Append("</b> ");
            rest = [.. content.Skip(1)];
        }
        html.Append("<span>");
        runs.Write(rest);
        html.Append("</span>");
    }
}
