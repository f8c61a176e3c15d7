using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>The words of blocks as a reader hears them, without markup and citations.</summary>
static class Prose
{
    /// <summary>All words of a block and of what stands within it, one line per inner block.</summary>
    public static string Words(Block block) =>
        string.Join('\n', Walk.Blocks(block).Select(Line).Where(words => words.Length > 0));

    /// <summary>The words of this block itself.</summary>
    public static string Line(Block block) => Walk.PlainText(Walk.Content(block)).Trim();
}
