using System.Text;
using Wellspring.Articles;

namespace Wellspring.Tests.Articles;

/// <summary>A tree as one short line, so that a table of cases can be read at a glance.</summary>
static class Shape
{
    public static string Of(string body) => string.Join(' ', ArticleText.Parse(body).Blocks.Select(Of));

    private static string Of(Block block) => block switch
    {
        Heading h => $"h{h.Level}#{h.Anchor}({Of(h.Content)})",
        Paragraph p => $"p({Of(p.Content)}){Of(p.Attributes)}",
        ListBlock l => $"{(l.Ordered ? $"ol{l.Start}" : "ul")}({Of(l.Items)})",
        ListItem i => $"li({Of(i.Blocks)})",
        TableBlock t => $"table({Of(t.Rows)})",
        TableRow r => $"{(r.IsHeader ? "head" : "row")}({Of(r.Cells)}){Of(r.Attributes)}",
        TableCell c => $"cell{(c.Align is { } align ? "-" + align : "")}({Of(c.Blocks)})",
        Quote q => $"quote({Of(q.Blocks)})",
        CodeBlock c => $"code{(c.Language.Length > 0 ? "-" + c.Language : "")}({c.Code})",
        ThematicBreak => "rule",
        RawHtmlBlock h => $"html({h.Html})",
        Container c => $"{c.Name}{(c.Test is { } test ? "=" + test : "")}{Of(c.Attributes)}({Of(c.Blocks)})",
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static string Of(IEnumerable<Block> blocks) => string.Join(' ', blocks.Select(Of));

    private static string Of(IEnumerable<Inline> content) => string.Concat(content.Select(Of));

    private static string Of(Inline inline) => inline switch
    {
        TextRun t => t.Text,
        Emphasis e => $"{(e.Strong ? "strong" : "em")}<{Of(e.Content)}>",
        CodeRun c => $"code<{c.Code}>",
        Link l => $"link<{l.Href}|{Of(l.Content)}>",
        Image i => $"image<{i.Source}|{i.Alt}{(i.Title is null ? "" : "|" + i.Title)}>{Of(i.Attributes)}",
        LineBreak b => b.Hard ? "⏎" : "␣",
        RawHtmlRun h => $"html<{h.Html}>",
        CitationGroup c => $"{(c.Narrative ? "says" : "cite")}<{string.Join("; ", c.Items.Select(Of))}>",
        _ => throw new ArgumentOutOfRangeException(nameof(inline)),
    };

    private static string Of(CitationItem item) =>
        $"{(item.Prefix.Length > 0 ? item.Prefix + " " : "")}{(item.SuppressAuthor ? "-" : "")}@{item.Key}{(item.Locator.Length > 0 ? ", " + item.Locator : "")}";

    private static string Of(Attributes attributes)
    {
        var parts = new StringBuilder();
        if (attributes.Id is not null) parts.Append(" #").Append(attributes.Id);
        foreach (var name in attributes.Classes) parts.Append(" .").Append(name);
        foreach (var (key, value) in attributes.Values) parts.Append(' ').Append(key).Append('=').Append(value);
        return parts.Length == 0 ? "" : "{" + parts.ToString().TrimStart() + "}";
    }
}
