namespace Wellspring.Studio.Editing;

/// <summary>
/// One form for all documents that say the same: no empty paragraphs, no blanks at an edge, a header row in each table.
/// Whatever a browser sends and whatever a text is read as are compared in it.
/// </summary>
static class NormalForm
{
    public static EditorNode Of(EditorNode node) => node.Type switch
    {
        "text" => node,
        "paragraph" => node with { Content = RunForm.Of(node.Content, breaks: true) },
        "heading" or "table_header" or "table_cell" => node with { Content = RunForm.Of(node.Content, breaks: false) },
        "code_block" or "source_block" => Words(node),
        "table" => Table(node),
        _ => node with { Content = Blocks([.. node.Content.Select(Of)]) },
    };

    // Words that stand alone say nothing when there are none; a picture of an empty paragraph cannot be written.
    private static List<EditorNode> Blocks(List<EditorNode> blocks)
    {
        var kept = blocks.Where(b => !IsEmpty(b)).ToList();
        return kept.Count > 0 || blocks.Count == 0 ? kept : [EditorNode.Of("paragraph")];
    }

    // A stretch that reads as nothing, as a lone form feed, stays as long as nobody touched it.
    public static bool IsEmpty(EditorNode node) => SaysNothing(node) && node.Kept?.Mark != EditorJson.Mark(node);

    private static bool SaysNothing(EditorNode node) =>
        (node.Type is "paragraph" && node.Content.Count == 0 && node["attributes"] is null) || (node.Type is "source_block" && Text(node).AsSpan().Trim().IsEmpty);

    public static string Text(EditorNode node) => string.Concat(node.Content.Select(c => c.Text));

    private static string Indented(string line) =>
        line[0] is ' ' or '\t' && line.TrimStart(' ', '\t') is var words ? line[..^words.Length].Replace("\t", "    ", StringComparison.Ordinal) + words : line;

    // Within a list a line of blanks cannot be told from an empty one, and a tab reaches to a column.
    private static EditorNode Words(EditorNode node)
    {
        var text = Text(node).ReplaceLineEndings("\n").Replace('\0', '\ufffd');
        if (node.Type == "code_block") text = string.Join('\n', text.Split('\n').Select(line => line.AsSpan().Trim().IsEmpty ? "" : Indented(line)));
        return node with { Content = text.Length > 0 ? [EditorNode.Words(text, [])] : [] };
    }

    // The first row heads the columns, decides how many there are and how they are aligned.
    private static EditorNode Table(EditorNode table)
    {
        var head = table.Content[0].Content;
        return table with { Content = [.. table.Content.Select((row, i) => row with { Content = [.. head.Select((h, column) => Cell(i == 0, h, row.Content.ElementAtOrDefault(column), column == head.Count - 1))] })] };
    }

    // Braces behind the last cell are the row's; other cells have none.
    private static EditorNode Cell(bool isHeader, EditorNode head, EditorNode? cell, bool isLast)
    {
        var kind = isHeader ? "table_header" : "table_cell";
        var content = RunForm.Of(cell?.Content ?? [], breaks: false);
        return EditorNode.Of(kind, content).With("align", head["align"]).With("attributes", isLast || content.Count > 0 ? cell?["attributes"] : null);
    }
}
