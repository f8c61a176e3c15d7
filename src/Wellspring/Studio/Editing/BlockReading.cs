using System.Globalization;
using System.Text.RegularExpressions;
using Wellspring.Articles;

namespace Wellspring.Studio.Editing;

/// <summary>Blocks of the article language as nodes; null where a node could not say all that the block says.</summary>
static partial class BlockReading
{
    public static EditorNode? Unit(Unit unit)
    {
        if (unit.Block is null || (unit.Block is CodeBlock && HasMoreThanALanguage().IsMatch(unit.Source))) return null;
        var node = Block(unit.Block);
        return node is null ? null : NormalForm.Of(node);
    }

    private static EditorNode? Block(Block block) => block switch
    {
        Paragraph paragraph => WithRuns("paragraph", paragraph.Content)?.With("attributes", Written.Of(paragraph.Attributes)),
        Heading heading => WithRuns("heading", heading.Content)?.With("level", Number(heading.Level)).With("attributes", Written.Of(heading.Attributes)),
        ListBlock { Ordered: true } list => WithBlocks("ordered_list", list.Items, Item)?.With("start", Number(list.Start)),
        ListBlock list => WithBlocks("bullet_list", list.Items, Item),
        Quote quote => WithBlocks("blockquote", quote.Blocks, Block),
        CodeBlock code => Code(code),
        ThematicBreak => new("horizontal_rule"),
        TableBlock table => Table(table),
        Container { Test: { } test } => new EditorNode("screening").With("test", test),
        Container { IsKnown: true, Name: not Container.Screening } container => WithBlocks("container", container.Blocks, Block)?.With("name", container.Name).With("attributes", Written.Of(container.Attributes)),
        _ => null,
    };

    private static EditorNode? Item(Block item) => WithBlocks("list_item", ((ListItem)item).Blocks, Block);

    private static EditorNode? WithBlocks(string type, IReadOnlyList<Block> blocks, Func<Block, EditorNode?> read)
    {
        var nodes = blocks.Select(read).ToList();
        if (nodes.Contains(null)) return null;
        return EditorNode.Of(type, nodes.Count > 0 ? [.. nodes.Select(n => n!)] : [EditorNode.Of("paragraph")]);
    }

    private static EditorNode? WithRuns(string type, IReadOnlyList<Inline> content) =>
        RunReading.Of(content) is { } runs ? EditorNode.Of(type, runs) : null;

    private static EditorNode Code(CodeBlock code)
    {
        var words = code.Code.ReplaceLineEndings("\n");
        return EditorNode.Of("code_block", words.Length > 0 ? [EditorNode.Words(words, [])] : []).With("language", code.Language);
    }

    private static EditorNode? Table(TableBlock table) =>
        table.Rows is [{ IsHeader: true }, ..] && table.Rows.Skip(1).All(r => !r.IsHeader) ? WithBlocks("table", table.Rows, Row) : null;

    private static EditorNode? Row(Block row) =>
        WithBlocks("table_row", ((TableRow)row).Cells, cell => Cell(((TableRow)row).IsHeader ? "table_header" : "table_cell", (TableCell)cell));

    private static EditorNode? Cell(string type, TableCell cell)
    {
        if (cell.Blocks is not ([] or [Paragraph])) return null;
        var words = cell.Blocks is [Paragraph only] ? only : null;
        return WithRuns(type, words?.Content ?? [])?.With("align", cell.Align).With("attributes", words is null ? null : Written.Of(words.Attributes));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The tree keeps the first word behind a fence only.
    [GeneratedRegex(@"^ *(?:`{3,}|~{3,})[ \t]*[^\s`]+[ \t]+\S", RegexOptions.CultureInvariant)]
    private static partial Regex HasMoreThanALanguage();
}
