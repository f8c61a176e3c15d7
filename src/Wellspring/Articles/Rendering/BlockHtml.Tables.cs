namespace Wellspring.Articles.Rendering;

sealed partial class BlockHtml
{
    // A wide table scrolls within its own frame, which the keyboard can reach (WCAG 2.2, 1.4.10 and 2.1.1).
    private void Table(TableBlock table)
    {
        html.Append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"><table>\n");
        Rows("thead", table.Rows.Where(r => r.IsHeader));
        Rows("tbody", table.Rows.Where(r => !r.IsHeader));
        html.Append("</table></div>\n");
    }

    private void Rows(string group, IEnumerable<TableRow> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (!any) html.Append('<').Append(group).Append('>');
            any = true;
            html.Append("<tr>");
            foreach (var cell in row.Cells) Cell(cell, row.IsHeader, ReferenceEquals(cell, row.Cells[^1]) ? row.Attributes : Attributes.None);
            html.Append("</tr>\n");
        }
        if (any) html.Append("</").Append(group).Append(">\n");
    }

    private void Cell(TableCell cell, bool isHeader, Attributes ofRow)
    {
        html.Append(isHeader ? "<th scope=\"col\"" : "<td").Attribute("class", cell.Align is "center" or "right" ? cell.Align : null).Append('>');
        foreach (var block in cell.Blocks)
            if (block is Paragraph paragraph) runs.Write(paragraph.Content);
            else Write(block);
        Note(ofRow);
        html.Append(isHeader ? "</th>" : "</td>");
    }
}
