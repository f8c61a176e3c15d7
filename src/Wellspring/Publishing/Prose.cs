using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>The words of blocks as a reader hears them, without markup and citations.</summary>
static class Prose
{
    /// <summary>All words of a block and of what stands within it, one line per inner block.</summary>
    public static string Words(Block block) =>
        string.Join('\n', Walk.Blocks(block).Select(Line).Where(words => words.Length > 0));

    /// <summary>The words of this block itself.</summary>
    public static string Line(Block block) => Walk.PlainText(Walk.Content(block)).Trim();

    /// <summary>Every block that has words of its own: headings and paragraphs, wherever they stand.</summary>
    public static IEnumerable<Block> Spoken(ArticleText text) => text.AllBlocks().Where(b => Walk.Content(b).Count > 0);

    /// <summary>Paragraphs that are running text: not in lists, tables, cards or quotations.</summary>
    public static IEnumerable<Paragraph> Running(ArticleText text) =>
        text.Blocks.SelectMany(b => b is Container container && !CareCard.Is(container) ? container.Blocks : [b]).OfType<Paragraph>();

    /// <summary>Where the character at this offset of <see cref="Line"/> stands.</summary>
    public static Place PlaceOf(Block block, int offset)
    {
        var before = Walk.PlainText(Walk.Content(block));
        var rest = offset + before.Length - before.TrimStart().Length;
        foreach (var run in Walk.Inlines(block))
        {
            var length = Length(run);
            if (rest < length) return run.Place with { Column = run.Place.Column + rest };
            rest -= length;
        }
        return block.Place;
    }

    private static int Length(Inline run) => run switch
    {
        TextRun text => text.Text.Length,
        CodeRun code => code.Code.Length,
        LineBreak => 1,
        _ => 0,
    };
}
