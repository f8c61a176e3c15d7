using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Wellspring.Importing;

/// <summary>Words out of a field that may hold markup: a title, an excerpt.</summary>
static partial class PlainText
{
    /// <summary>On one line, without tags, entities read.</summary>
    public static string Of(string html)
    {
        if (html.IndexOfAny(['<', '&']) < 0) return OneLine(html);
        using var document = new HtmlParser().ParseDocument("");
        document.Body!.InnerHtml = html;
        foreach (var unseen in document.Body.QuerySelectorAll("script, style, template, noscript").ToList()) unseen.Remove();
        return OneLine(document.Body.TextContent);
    }

    public static string OneLine(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
