using AngleSharp.Html.Parser;
using Ganss.Xss;

namespace Wellspring.Evidence;

/// <summary>An entry of a bibliography for our own pages: the processor's box taken off, only the marks of print and safe links left.</summary>
static class EntryHtml
{
    private static readonly HtmlSanitizer Sanitizer = Make();

    public static string Safe(string entry) => Sanitizer.Sanitize(WithoutBox(entry)).Trim();

    private static string WithoutBox(string entry)
    {
        var body = new HtmlParser().ParseDocument(entry).Body!;
        foreach (var box in body.QuerySelectorAll("div").Reverse()) box.Replace([.. box.ChildNodes]);
        return body.InnerHtml;
    }

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer();
        Keep(sanitizer.AllowedTags, "i", "em", "b", "strong", "sup", "sub", "span", "a");
        Keep(sanitizer.AllowedAttributes, "href");
        Keep(sanitizer.AllowedSchemes, "http", "https");
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowDataAttributes = false;
        sanitizer.KeepChildNodes = true;
        return sanitizer;
    }

    private static void Keep(ISet<string> allowed, params string[] names)
    {
        allowed.Clear();
        allowed.UnionWith(names);
    }
}
