using System.Globalization;
using Wellspring.Articles;

namespace Wellspring.Studio.Editing;

/// <summary>Nodes as canonical text: whoever writes it, the same document is the same letters.</summary>
static class BlockWriting
{
    private const int LargestNumber = 999_999_999;

    /// <param name="other">Whether a list takes the other mark, see <see cref="ListMarks"/>.</param>
    public static string Write(EditorNode node, bool other = false) => node.Type switch
    {
        "paragraph" => Paragraph(node),
        "heading" => Heading(node),
        "bullet_list" => List(node, i => other ? "* " : "- "),
        "ordered_list" => List(node, i => Number(node, i) + (other ? ") " : ". ")),
        "blockquote" => Prefixed(Blocks(node.Content)),
        "code_block" => Code(node),
        "horizontal_rule" => "___",
        "table" => Table(node),
        "screening" => $"::: {Container.Screening} {node["test"]}\n:::",
        "container" => $"::: {node["name"]}{Braces(node)}\n{Blocks(node.Content)}\n:::",
        _ => NormalForm.Text(node),
    };

    private static string Blocks(IReadOnlyList<EditorNode> blocks)
    {
        var marks = new ListMarks();
        return string.Join("\n\n", blocks.Select(b => Write(b, marks.IsOther(b))));
    }

    private static string Paragraph(EditorNode node) =>
        RunWriting.Guarded(RunWriting.Of(node.Content)) is { Length: > 0 } words ? words + Braces(node) : Braces(node).TrimStart();

    private static string Braces(EditorNode node) => node["attributes"] is { } attributes ? $" {{{attributes}}}" : "";

    // Number signs at the end of a heading would close it.
    private static string Heading(EditorNode node)
    {
        var words = RunWriting.Of(node.Content);
        if (words.EndsWith('#')) words = words[..^1] + "\\#";
        return $"{new string('#', int.Parse(node["level"] ?? "2", CultureInfo.InvariantCulture))} {words}".TrimEnd() + Braces(node);
    }

    private static string Number(EditorNode list, int i) =>
        Math.Min(LargestNumber, int.Parse(list["start"] ?? "1", CultureInfo.InvariantCulture) + i).ToString(CultureInfo.InvariantCulture);

    private static string List(EditorNode list, Func<int, string> marker)
    {
        var items = list.Content.Select((item, i) => Item(marker(i), item)).ToList();
        return string.Join(items.Any(i => i.Contains("\n\n", StringComparison.Ordinal)) ? "\n\n" : "\n", items);
    }

    private static string Item(string marker, EditorNode item)
    {
        var blocks = IsTight(item) ? string.Join('\n', item.Content.Select(b => Write(b))) : Blocks(item.Content);
        return (marker + Indented(blocks, new string(' ', marker.Length))).TrimEnd(' ');
    }

    // Only a bullet, or a 1, begins a list right below words.
    private static bool IsTight(EditorNode item) =>
        item.Content is [{ Type: "paragraph", Content.Count: > 0 }, { Type: "bullet_list" or "ordered_list" } list]
        && (list["start"] ?? "1") == "1" && list.Content[0].Content[0] is { Type: "paragraph", Content.Count: > 0 };

    private static string Indented(string text, string indent) =>
        string.Join('\n', text.Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : indent + line));

    private static string Prefixed(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));

    private static string Code(EditorNode node)
    {
        var (code, language) = (NormalForm.Text(node), node["language"] ?? "");
        var mark = language.Contains('`', StringComparison.Ordinal) ? '~' : '`';
        var fence = new string(mark, Math.Max(3, Fences.LongestRun(code, mark) + 1));
        var info = language.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("&", "&amp;", StringComparison.Ordinal);
        return code.Length == 0 ? $"{fence}{info}\n{fence}" : $"{fence}{info}\n{code}\n{fence}";
    }

    private static string Table(EditorNode table)
    {
        var rows = table.Content.Select(Row).ToList();
        rows.Insert(1, "|" + string.Concat(table.Content[0].Content.Select(c => Align(c["align"]))));
        return string.Join('\n', rows);
    }

    private static string Row(EditorNode row) => "|" + string.Concat(row.Content.Select(Cell));

    private static string Cell(EditorNode cell)
    {
        var words = MarkdownText.GuardLineStart(RunWriting.OfCell(cell.Content)) + Braces(cell);
        return words.Length == 0 ? " |" : $" {words.Trim()} |";
    }

    private static string Align(string? align) => align switch
    {
        "left" => " :--- |",
        "right" => " ---: |",
        "center" => " :---: |",
        _ => " --- |",
    };
}
