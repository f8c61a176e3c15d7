using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wellspring.Articles.Language;

/// <summary>
/// How deep a text may nest. Beyond it marks are plain characters, so that a hostile text
/// costs time in proportion to its length and can never exhaust the stack.
/// </summary>
static class Nesting
{
    private const int DeepestBlock = 40;

    // Markdig resolves emphasis at the end of a block: until then every delimiter is one level.
    private const int DeepestInline = 1000;

    // No honest paragraph is longer. Markdig's time for links and emphasis grows with the square of a block's length.
    private const int LongestMarkedBlock = 10_000;

    public static bool IsFull(BlockProcessor processor)
    {
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
            if (++depth > DeepestBlock) return true;
        return false;
    }

    public static bool IsFull(InlineProcessor processor, StringSlice slice)
    {
        if (processor.GetSourcePosition(slice.Start) - processor.Block!.Span.Start > LongestMarkedBlock) return true;
        var depth = 0;
        for (var inline = processor.Inline; inline is not null; inline = inline.Parent)
            if (++depth > DeepestInline) return true;
        return false;
    }
}

sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        Nesting.IsFull(processor) ? BlockState.None : base.TryOpen(processor);
}

sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        Nesting.IsFull(processor) ? BlockState.None : base.TryOpen(processor);
}

sealed class BoundedEmphasisParser : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        !Nesting.IsFull(processor, slice) && base.Match(processor, ref slice);
}

sealed class BoundedLinkParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        (slice.CurrentChar == ']' || !Nesting.IsFull(processor, slice)) && base.Match(processor, ref slice);
}
