using AngleSharp.Dom;

namespace Wellspring.Articles.Html;

sealed partial class RunWriting
{
    private void Element(IElement element)
    {
        if (Elements.IsLost(element, out var reason)) losses.Add(element, reason.What, reason.Why);
        else if (depth >= Deepest) Words(element.TextContent);
        else Deeper(element);
    }

    private void Deeper(IElement element)
    {
        depth++;
        Known(element);
        depth--;
    }

    private void Known(IElement element)
    {
        switch (element.LocalName)
        {
            case "br": Mark(Break); break;
            case "wbr": break;
            case "img": Image(element); break;
            case "a": Link(element); break;
            case "b" or "strong": Strong(element); break;
            case "i" or "em" or "cite" or "dfn" or "var": Emphasis(element); break;
            case "code" or "kbd" or "samp" or "tt": Code(element); break;
            case "q": Quoted(element); break;
            case "sub" or "sup": Script(element); break;
            case "del" or "s" or "strike": Struck(element); break;
            default: Other(element); break;
        }
    }

    private void Other(IElement element)
    {
        if (!Elements.IsKnown(element)) losses.Add(element, "element", "the article language has no such element; its text is kept");
        var block = Elements.IsBlock(element);
        space |= block;
        Children(element);
        space |= block;
    }

    private void Struck(IElement element)
    {
        losses.Add(element, "formatting", "the article language does not strike through; the text is kept");
        Children(element);
    }

    private void Quoted(IElement element)
    {
        Space();
        text.Append('\u201c');
        Children(element);
        text.Append('\u201d');
    }

    private void Script(IElement element)
    {
        var words = element.TextContent.Trim();
        if (element.QuerySelector("a,img") is not null || !words.All(char.IsAsciiDigit)) Children(element);
        else foreach (var digit in words) text.Append(element.LocalName == "sub" ? (char)('\u2080' + (digit - '0')) : Superscript(digit));
    }

    private static char Superscript(char digit) => "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"[digit - '0'];

    private void Code(IElement element)
    {
        var code = string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (code.Length == 0) return;
        if (inLink && code.Contains(']', StringComparison.Ordinal))
        {
            Words(code); // A bracket within a link's words must be escaped, and code knows no escape.
            return;
        }
        // Two runs of backticks must not touch: they would read as one.
        space |= text.Length > 0 && text[^1] == '`';
        Space();
        var fence = new string('`', FlowWriting.LongestRun(code, '`') + 1);
        var pad = code[0] == '`' || code[^1] == '`' ? " " : "";
        text.Append(fence).Append(pad).Append(InTable ? code.Replace("|", "\\|", StringComparison.Ordinal) : code).Append(pad).Append(fence);
    }

    /// <summary>A pipe within code ends a cell unless it is escaped.</summary>
    public bool InTable { get; init; }

    private void Strong(IElement element)
    {
        if (inStrong) { Children(element); return; }
        inStrong = true;
        Marked(element, "**");
        inStrong = false;
    }

    private void Emphasis(IElement element)
    {
        if (inEmphasis) { Children(element); return; }
        inEmphasis = true;
        Marked(element, "*");
        inEmphasis = false;
    }

    // Markdown sees emphasis only where its marks touch words inside and no word outside (CommonMark 0.31.2, 6.2);
    // where they cannot, the words go without.
    private void Marked(IElement element, string mark)
    {
        var inner = new RunWriting(losses, anchors) { OneLine = true, InTable = InTable, depth = depth, inEmphasis = inEmphasis, inStrong = inStrong, inLink = inLink };
        inner.Children(element);
        var words = string.Join(' ', inner.Merged().Replace(Break, ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var data = element.TextContent;
        space |= data.Length > 0 && char.IsWhiteSpace(data[0]);
        if (words.Length == 0) return;
        Space();
        var touches = text.Length > 0 && (char.IsLetterOrDigit(text[^1]) || text[^1] == '*') || FollowedByWord(element);
        var flanks = char.IsLetterOrDigit(words[0]) && char.IsLetterOrDigit(words[^1]) && (text.Length == 0 || text[^1] != '*');
        text.Append(touches && !flanks ? words : mark + words + mark);
        space = data.Length > 0 && char.IsWhiteSpace(data[^1]);
    }

    private static bool FollowedByWord(IElement element) =>
        element.NextSibling is { TextContent: { Length: > 0 } next } && !char.IsWhiteSpace(next[0]) && (char.IsLetterOrDigit(next[0]) || element.NextSibling is IElement);
}
