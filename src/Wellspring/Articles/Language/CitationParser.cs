using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wellspring.Articles.Language;

sealed class CitationNode : LeafInline
{
    public required IReadOnlyList<CitationItem> Items { get; init; }
    public bool Narrative { get; init; }
    public required string Written { get; init; }

    /// <summary>Puts the node where the slice stands, and moves the slice behind it.</summary>
    public static bool Emit(InlineProcessor processor, ref StringSlice slice, int end, IReadOnlyList<CitationItem> items, bool narrative)
    {
        var start = slice.Start;
        processor.Inline = new CitationNode
        {
            Items = items,
            Narrative = narrative,
            Written = slice.Text[start..end],
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = end;
        return true;
    }
}

/// <summary><c>[see @a, pp. 3-4; -@b]</c>. What is a link, or has brackets within, is left to the link parser.</summary>
sealed class CitationParser : InlineParser
{
    private const int LongestGroup = 2000;

    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var close = ClosingBracket(slice);
        if (close < 0 || IsLink(slice, close + 1)) return false;
        return CitationSyntax.ReadGroup(slice.Text.AsSpan(slice.Start + 1, close - slice.Start - 1)) is { } items
            && CitationNode.Emit(processor, ref slice, close + 1, items, narrative: false);
    }

    private static int ClosingBracket(StringSlice slice)
    {
        var last = Math.Min(slice.End, slice.Start + LongestGroup);
        var cites = false;
        for (var i = slice.Start + 1; i <= last; i++)
        {
            var c = slice.Text[i];
            if (c == ']') return cites ? i : -1;
            if (c is '[' or '`') return -1;
            if (c == '\\') i++;
            cites |= c == '@';
        }
        return -1;
    }

    private static bool IsLink(StringSlice slice, int after) => after <= slice.End && slice.Text[after] is '(' or '{' or ':' && after <= slice.End;
}

/// <summary><c>@key</c> or <c>@key [p. 3]</c> in running text, at a word's start and only when it looks like a key: it has a digit, or braces, or a locator.</summary>
sealed class NarrativeCitationParser : InlineParser
{
    private const int LongestLocator = 200;

    public NarrativeCitationParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!IsWordStart(slice.PeekCharExtra(-1))) return false;
        var text = slice.Text.AsSpan(0, slice.End + 1);
        if (CitationSyntax.ReadKey(text, slice.Start) is not var (key, end)) return false;
        var locator = ReadLocator(text, end);
        if (locator is null && !LooksLikeKey(key) && text[slice.Start + 1] != '{') return false;
        return CitationNode.Emit(processor, ref slice, locator?.End ?? end, [new(key, "", locator?.Text ?? "", false)], narrative: true);
    }

    private static bool IsWordStart(char before) => before is '\0' or '(' or '"' or '\u201c' or '\u2014' or '-' || char.IsWhiteSpace(before);

    private static bool LooksLikeKey(string key) => key.Any(char.IsDigit) && key.Any(char.IsLetter);

    private static (string Text, int End)? ReadLocator(ReadOnlySpan<char> text, int end)
    {
        if (end + 2 >= text.Length || text[end] != ' ' || text[end + 1] != '[') return null;
        var rest = text[(end + 2)..Math.Min(text.Length, end + 2 + LongestLocator)];
        var close = rest.IndexOfAny('[', ']');
        if (close <= 0 || rest[close] == '[' || rest[..close].ContainsAny('@', '\n')) return null;
        var after = end + 2 + close + 1;
        return after < text.Length && text[after] is '(' or '[' or ':' && after < text.Length ? null : (rest[..close].Trim().ToString(), after);
    }
}
