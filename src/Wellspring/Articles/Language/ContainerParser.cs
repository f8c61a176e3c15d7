using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Wellspring.Articles.Language;

sealed class ContainerNode(BlockParser parser) : ContainerBlock(parser)
{
    private bool isLeft;

    /// <summary>What stands behind the colons of the opening line.</summary>
    public required string Opening { get; init; }

    /// <summary>Its opening line says it all: what follows after a blank line is the text around it, with a fence or without.</summary>
    public required bool StandsAlone { get; init; }

    public bool IsClosed { get; set; }

    /// <summary>Its own fence closed it, not the end of the text.</summary>
    public bool HasFence { get; set; }

    /// <summary>Whether the next line, which is no fence, still belongs to it. To be asked once for each line, in order.</summary>
    public bool Holds(bool isBlank)
    {
        if (!StandsAlone || Count > 0) return true;
        if (isLeft && !isBlank) return false;
        isLeft |= isBlank;
        return true;
    }
}

/// <summary>
/// <c>::: name {…}</c> to <c>:::</c>. As in Pandoc a fence closes the innermost container, however many
/// colons either has; Markdig's own container closes the outermost, so this parser looks inward first.
/// </summary>
sealed class ContainerParser : BlockParser
{
    private const int FewestColons = 3;

    public ContainerParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || Nesting.IsFull(processor) || AfterColons(processor.Line) is not { Length: > 0 } opening) return BlockState.None;
        var words = opening.TrimEnd(':').TrimEnd();
        processor.NewBlocks.Push(new ContainerNode(this)
        {
            Opening = words,
            StandsAlone = ContainerOpening.Read(words).Name == Articles.Container.Screening,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        if (!processor.IsCodeIndent && AfterColons(processor.Line) is { Length: 0 } && !BelongsWithin((ContainerNode)block, processor.Column))
        {
            block.UpdateSpanEnd(processor.Line.End);
            ((ContainerNode)block).HasFence = true;
            return BlockState.BreakDiscard;
        }
        if (!((ContainerNode)block).Holds(processor.IsBlankLine)) return BlockState.None;
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, MarkdigBlock block)
    {
        ((ContainerNode)block).IsClosed = true;
        return true;
    }

    private static string? AfterColons(StringSlice line)
    {
        var text = line.AsSpan();
        var colons = text.IndexOfAnyExcept(':');
        if (colons < 0) colons = text.Length;
        return colons < FewestColons ? null : text[colons..].Trim().ToString();
    }

    // The fence belongs to a container, or to fenced code, that is still open within this one and not further right than the fence.
    // A container within a quote is out of reach: its fence would begin with ">".
    private static bool BelongsWithin(ContainerNode outer, int column)
    {
        for (var inner = LastWithin(outer); inner is not null and not QuoteBlock; inner = LastWithin(inner))
            if (inner.Column <= column && inner is ContainerNode { IsClosed: false } or FencedCodeBlock { ClosingFencedCharCount: 0 } && inner.Column <= column)
                return true;
        return false;
    }

    // While a list is read, its blank lines stand among its blocks.
    private static MarkdigBlock? LastWithin(MarkdigBlock block) => (block as ContainerBlock)?.LastOrDefault(b => b is not BlankLineBlock);
}
