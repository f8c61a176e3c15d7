using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Wellspring.Foundation;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigCodeBlock = Markdig.Syntax.CodeBlock;
using MarkdigListBlock = Markdig.Syntax.ListBlock;
using MarkdigTableCell = Markdig.Extensions.Tables.TableCell;
using MarkdigTableRow = Markdig.Extensions.Tables.TableRow;

namespace Wellspring.Articles.Language;

/// <summary>One reading of a body: Markdig's blocks become ours, and what the language does not have is noted.</summary>
sealed class Reading
{
    private readonly string body;
    private readonly Places places;
    private readonly Anchors anchors = new();
    private readonly RunReading runs;
    private readonly Misunderstandings notes = new();

    public Reading(string body)
    {
        this.body = body;
        places = new(body);
        runs = new(body, places, notes);
    }

    public IReadOnlyList<Finding> Findings => notes.Findings;

    public IReadOnlyList<Block> Blocks(ContainerBlock container)
    {
        var blocks = new List<Block>(container.Count);
        foreach (var block in container)
            if (Block(block) is { } read) blocks.Add(read);
        return blocks;
    }

    public static IReadOnlyList<(int Start, int End)> Spans(ContainerBlock container) =>
        [.. container.Where(b => b is not LinkReferenceDefinitionGroup).Select(b => (b.Span.Start, b.Span.End + 1))];

    private Block? Block(MarkdigBlock block) => block switch
    {
        ParagraphBlock paragraph => Paragraph(paragraph),
        HeadingBlock heading => Heading(heading),
        MarkdigListBlock list => List(list),
        QuoteBlock quote => new Quote(Blocks(quote), At(quote), Attributes.None),
        ContainerNode container => Container(container),
        Table table => Table(table),
        HtmlBlock html => RawHtml(html),
        MarkdigCodeBlock code => new CodeBlock(Language(code), Lines(code), At(code), Attributes.None),
        ThematicBreakBlock rule => new ThematicBreak(At(rule), Attributes.None),
        _ => null,
    };

    private Place At(MarkdigBlock block) => places.At(block.Span.Start);

    private Paragraph Paragraph(ParagraphBlock block)
    {
        var paragraph = new Paragraph(runs.Of(block), At(block), AttributeParser.Of(block));
        notes.CheckAttributes("paragraph", paragraph);
        if (IsFence(block)) notes.StrayFence(paragraph.Place);
        return paragraph;
    }

    // A fence that closes nothing reads as a paragraph of colons.
    private bool IsFence(ParagraphBlock block) =>
        body.AsSpan(Math.Clamp(block.Span.Start, 0, body.Length)).StartsWith(":::", StringComparison.Ordinal);

    private Heading Heading(HeadingBlock block)
    {
        var content = runs.Of(block);
        var attributes = AttributeParser.Of(block);
        var heading = new Heading(block.Level, content, anchors.Next(attributes.Id ?? Walk.PlainText(content)), At(block), attributes);
        notes.CheckAttributes("heading", heading);
        return heading;
    }

    private ListBlock List(MarkdigListBlock block)
    {
        var items = block.OfType<ListItemBlock>().Select(ListItem).ToList();
        var start = block.IsOrdered && int.TryParse(block.OrderedStart, out var number) ? number : 1;
        return new(block.IsOrdered, start, items, At(block), Attributes.None);
    }

    // Attributes at the end of an item's only paragraph are the item's as well.
    private ListItem ListItem(ListItemBlock block)
    {
        var blocks = Blocks(block);
        return new(blocks, At(block), Only(blocks));
    }

    private static Attributes Only(IReadOnlyList<Block> blocks) =>
        blocks is [Paragraph first, ..] && !blocks.Skip(1).Any(b => b is Paragraph) ? first.Attributes : Attributes.None;

    private Container Container(ContainerNode node)
    {
        var (name, attributes, trailing) = ContainerOpening.Read(node.Opening);
        var container = new Container(name, Blocks(node), At(node), attributes) { Test = node.StandsAlone && Slug.IsValid(trailing) ? trailing : null };
        if (node.StandsAlone) notes.CheckScreening(container, node.HasFence);
        else notes.CheckContainer(container, trailing, node.HasFence);
        return container;
    }

    private TableBlock Table(Table table) =>
        new([.. table.OfType<MarkdigTableRow>().Select(row => TableRow(table, row))], At(table), Attributes.None);

    private TableRow TableRow(Table table, MarkdigTableRow row)
    {
        var cells = row.OfType<MarkdigTableCell>().Select((cell, column) => TableCell(table, cell, column)).ToList();
        return new(row.IsHeader, cells, At(row), cells is [.., var last] ? last.Attributes : Attributes.None);
    }

    private TableCell TableCell(Table table, MarkdigTableCell cell, int column)
    {
        var blocks = Blocks(cell);
        return new(blocks, Align(table, column), At(cell), Only(blocks));
    }

    private static string? Align(Table table, int column) =>
        column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment?.ToString().ToLowerInvariant() : null;

    private RawHtmlBlock RawHtml(HtmlBlock block)
    {
        var html = new RawHtmlBlock(Lines(block), At(block), Attributes.None);
        notes.RawHtml(html.Html, html.Place);
        return html;
    }

    private static string Lines(LeafBlock block) => block.Lines.ToString();

    private static string Language(MarkdigCodeBlock block) => (block as FencedCodeBlock)?.Info ?? "";
}
