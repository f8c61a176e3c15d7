using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Wellspring.Articles.Language;

/// <summary>Attributes in a text that have nothing before them to belong to; kept as the words they are.</summary>
sealed class StrayAttributes : LeafInline
{
    public required string Written { get; init; }
}

/// <summary>Attributes right after a picture or link belong to it; at the end of a block, after a space, to the block.</summary>
sealed class AttributeParser : InlineParser
{
    public static readonly object Key = new();

    public AttributeParser() => OpeningCharacters = ['{'];

    public static Attributes Of(IMarkdownObject node) => node.GetData(Key) as Attributes ?? Attributes.None;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (AttributeSyntax.Read(slice.Text.AsSpan(0, slice.End + 1), slice.Start) is not var (attributes, end)) return false;
        if (Owner(processor, slice, end) is not { } owner) EmitStray(processor, slice, end);
        else owner.SetData(Key, attributes);
        slice.Start = end;
        return true;
    }

    private static MarkdownObject? Owner(InlineProcessor processor, StringSlice slice, int end)
    {
        var before = slice.PeekCharExtra(-1);
        if (before == ')' && processor.Inline is LinkInline { IsClosed: true } link) return link;
        var isLast = slice.Text.AsSpan(end, slice.End + 1 - end).IsWhiteSpace();
        return isLast && (before == '\0' || char.IsWhiteSpace(before)) ? processor.Block : null;
    }

    private static void EmitStray(InlineProcessor processor, StringSlice slice, int end) => processor.Inline = new StrayAttributes
    {
        Written = slice.Text[slice.Start..end],
        Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(end - 1)),
        Line = line,
        Column = column,
    };
}
