using AngleSharp.Dom;

namespace Wellspring.Articles.Html;

/// <summary>Blocks: the children of an element as blocks of the article language.</summary>
sealed partial class FlowWriting(Losses losses, AnchorTargets anchors)
{
    // Deeper wrappers than these hold text all the same; it is taken as one paragraph.
    private const int Deepest = 100;

    private int depth;

    public List<string> Blocks(INode container)
    {
        var blocks = new List<string>();
        var run = new RunWriting(losses, anchors);
        foreach (var node in container.ChildNodes)
        {
            if (node is IElement element && Elements.BreaksParagraph(element) && depth < Deepest)
            {
                Flush(blocks, ref run);
                blocks.AddRange(Deeper(element));
            }
            else run.Write(node);
        }
        Flush(blocks, ref run);
        return blocks;
    }

    private void Flush(List<string> blocks, ref RunWriting run)
    {
        blocks.AddRange(run.Paragraphs());
        run = new RunWriting(losses, anchors);
    }

    private List<string> Deeper(IElement element)
    {
        depth++;
        try
        {
            return Block(element);
        }
        finally
        {
            depth--;
        }
    }

    private List<string> Block(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Heading(element),
        "ul" or "ol" or "menu" => List(element),
        "blockquote" => Prefixed("> ", Blocks(element)),
        "pre" or "listing" or "xmp" or "plaintext" => Code(element),
        "hr" => ["---"],
        "table" => TableWriting.Write(element, losses, anchors, Blocks),
        "figure" => Figure(element),
        "dt" or "summary" or "legend" or "caption" => Strong(element),
        "a" => Line(element),
        _ => Container(element),
    };

    private List<string> Container(IElement element)
    {
        if (!Elements.IsKnown(element)) losses.Add(element, "element", "the article language has no such element; its text is kept");
        return Blocks(element);
    }

    private List<string> Heading(IElement element)
    {
        var words = Words(element).TrimEnd('#').TrimEnd();
        if (words.Length == 0) return [];
        var id = anchors.IdOf(element) is { } anchor ? $" {{#{anchor}}}" : "";
        return [$"{new string('#', element.LocalName[1] - '0')} {words}{id}"];
    }

    private List<string> Strong(IElement element)
    {
        if (element.QuerySelector("p,ul,ol,div,table,h1,h2,h3,h4,h5,h6") is not null) return Blocks(element);
        var words = Words(element);
        return words.Length == 0 ? [] : words.Contains('*', StringComparison.Ordinal) ? [words] : [$"**{words}**"];
    }

    private List<string> Line(IElement element) => Words(element) is { Length: > 0 } words ? [words] : [];

    private string Words(IElement element)
    {
        var run = new RunWriting(losses, anchors) { OneLine = true };
        run.Write(element.LocalName == "a" ? element : null, element);
        return string.Join(' ', run.Paragraphs());
    }

    private static List<string> Code(IElement element)
    {
        var code = element.TextContent.ReplaceLineEndings("\n").Trim('\n');
        if (string.IsNullOrWhiteSpace(code)) return [];
        var fence = new string('`', Math.Max(3, LongestRun(code, '`') + 1));
        return [$"{fence}{LanguageOf(element)}\n{code}\n{fence}"];
    }

    // HTML 5.2, 4.5.15: the language of code is a class of the element that holds it.
    private static string LanguageOf(IElement element)
    {
        var named = (element.QuerySelector("code") ?? element).ClassList.FirstOrDefault(c => c.StartsWith("language-", StringComparison.Ordinal)) ?? "";
        var language = named.Replace("language-", "", StringComparison.Ordinal);
        return language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '#' or '-' or '.') ? language : "";
    }

    internal static int LongestRun(string text, char mark)
    {
        var (longest, length) = (0, 0);
        foreach (var c in text) longest = Math.Max(longest, length = c == mark ? length + 1 : 0);
        return longest;
    }

    private static List<string> Prefixed(string prefix, List<string> blocks) =>
        blocks.Count == 0 ? [] : [string.Join('\n', string.Join("\n\n", blocks).Split('\n').Select(line => (prefix + line).TrimEnd()))];
}
