using System.Text;

namespace Wellspring.Articles;

/// <summary>Ways through the tree.</summary>
public static class Walk
{
    /// <summary>The block itself, then all within it.</summary>
    public static IReadOnlyList<Block> Blocks(Block block)
    {
        if (Children(block) is not { Count: > 0 } children) return [block];
        var all = new List<Block> { block };
        foreach (var child in children) all.AddRange(Blocks(child));
        return all;
    }

    public static IReadOnlyList<Block> Children(Block block) => block switch
    {
        ListBlock list => list.Items,
        ListItem item => item.Blocks,
        TableBlock table => table.Rows,
        TableRow row => row.Cells,
        TableCell cell => cell.Blocks,
        Quote quote => quote.Blocks,
        Container container => container.Blocks,
        _ => [],
    };

    /// <summary>The runs of this block itself (not of blocks within it), outer before inner.</summary>
    public static IReadOnlyList<Inline> Inlines(Block block) => WithAllWithin(Content(block));

    public static IReadOnlyList<Inline> Inlines(Inline inline) => [inline, .. WithAllWithin(Content(inline))];

    private static IReadOnlyList<Inline> WithAllWithin(IReadOnlyList<Inline> content)
    {
        if (!content.Any(HasContent)) return content;
        var all = new List<Inline>();
        foreach (var inline in content) all.AddRange(Inlines(inline));
        return all;
    }

    private static bool HasContent(Inline inline) => Content(inline).Count > 0;

    public static IReadOnlyList<Inline> Content(Block block) => block switch
    {
        Heading heading => heading.Content,
        Paragraph paragraph => paragraph.Content,
        _ => [],
    };

    public static IReadOnlyList<Inline> Content(Inline inline) => inline switch
    {
        Emphasis emphasis => emphasis.Content,
        Link link => link.Content,
        _ => [],
    };

    /// <summary>The words of runs without markup and without citations, as a reader hears them.</summary>
    public static string PlainText(IEnumerable<Inline> content)
    {
        if (content is IReadOnlyList<Inline> and [TextRun only]) return only.Text;
        var text = new StringBuilder();
        foreach (var inline in content) Append(text, inline);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case TextRun run: text.Append(run.Text); break;
            case CodeRun run: text.Append(run.Code); break;
            case LineBreak: text.Append(' '); break;
            default:
                foreach (var inner in Content(inline)) Append(text, inner);
                break;
        }
    }
}
