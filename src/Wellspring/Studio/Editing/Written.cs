using System.Text;
using Wellspring.Articles;

namespace Wellspring.Studio.Editing;

/// <summary>Pieces of the article language that a node keeps as they are written; the language's own reader says whether they are such.</summary>
static class Written
{
    public static bool IsOne(string type, string value) => type switch
    {
        "attributes" => value.Length > 0 && IsAttributes(value),
        "citation" => Runs("x " + value) is [TextRun { Text: "x " }, CitationGroup cited] && cited.Written == value && OneLine(value) == value,
        _ => Runs("x" + value) is [TextRun { Text: "x" }, RawHtmlRun html] && html.Html == value && OneLine(value) == value,
    };

    /// <summary>What stands between the braces, always in the same order and quotes; null when there is nothing.</summary>
    public static string? Of(Attributes attributes)
    {
        if (ReferenceEquals(attributes, Attributes.None)) return null;
        var text = new StringBuilder();
        if (attributes.Id is { } id) text.Append(" #").Append(id);
        foreach (var name in attributes.Classes) text.Append(" .").Append(name);
        foreach (var (key, value) in attributes.Values)
            text.Append(' ').Append(key).Append("=\"").Append(value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        return text.Length == 0 ? null : text.ToString(1, text.Length - 1);
    }

    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\0', '\ufffd');

    private static bool IsAttributes(string value) =>
        ArticleText.Parse($"x {{{value}}}").Blocks is [Paragraph { Content: [TextRun { Text: "x" }] } paragraph] && Of(paragraph.Attributes) == value;

    private static IReadOnlyList<Inline> Runs(string line) => ArticleText.Parse(line).Blocks is [Paragraph only] ? only.Content : [];
}
