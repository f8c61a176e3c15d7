using AngleSharp.Dom;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// Before the block editor, WordPress kept no paragraphs: a blank line made one, a line end made a break.
/// This makes them again.
/// </summary>
static class Paragraphs
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "li", "main", "nav", "ol", "p", "pre", "script", "section", "style", "table", "ul",
    };

    private static readonly HashSet<string> Outer = new(StringComparer.OrdinalIgnoreCase) { "article", "aside", "blockquote", "center", "div", "main", "section" };

    public static void Make(IElement parent)
    {
        var paragraph = default(IElement);
        foreach (var node in parent.ChildNodes.ToList())
        {
            if (node is IElement block && Blocks.Contains(block.LocalName))
            {
                paragraph = null;
                if (Outer.Contains(block.LocalName)) Make(block);
            }
            else if (node is IText text) paragraph = Split(parent, text, paragraph);
            else (paragraph ??= Open(parent, node)).AppendChild(node);
        }
    }

    private static IElement? Split(IElement parent, IText text, IElement? paragraph)
    {
        var parts = text.Data.ReplaceLineEndings("\n").Split("\n\n");
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) paragraph = null;
            if (paragraph is null && string.IsNullOrWhiteSpace(parts[i])) continue;
            paragraph ??= Open(parent, text);
            AppendLines(paragraph, parts[i]);
        }
        text.Remove();
        return paragraph;
    }

    private static IElement Open(IElement parent, INode before)
    {
        var paragraph = parent.Owner!.CreateElement("p");
        parent.InsertBefore(paragraph, before);
        return paragraph;
    }

    private static void AppendLines(IElement paragraph, string text)
    {
        var lines = (paragraph.LastChild is null or IElement { LocalName: "br" } ? text.TrimStart('\n') : text).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0 && (lines[i].Length > 0 || i < lines.Length - 1)) paragraph.AppendChild(paragraph.Owner!.CreateElement("br"));
            if (lines[i].Length > 0) paragraph.AppendChild(paragraph.Owner!.CreateTextNode(lines[i]));
        }
    }
}
