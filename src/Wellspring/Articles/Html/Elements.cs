using AngleSharp.Dom;

namespace Wellspring.Articles.Html;

/// <summary>What HTML elements mean to a text.</summary>
static class Elements
{
    public static readonly string[] WithoutEnd =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "td", "th", "tr", "option"];

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "p", "pre", "search", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption", "listing", "xmp", "plaintext",
    ];

    private static readonly HashSet<string> Runs =
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "output",
        "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ];

    private static readonly Dictionary<string, (string What, string Why)> Lost = new(StringComparer.Ordinal)
    {
        ["script"] = ("script", "an article runs no script"),
        ["noscript"] = ("script", "what stands in for a script"),
        ["style"] = ("style", "the site sets the look"),
        ["link"] = ("style", "the site sets the look"),
        ["meta"] = ("element", "it is no part of the text"),
        ["base"] = ("element", "it is no part of the text"),
        ["title"] = ("element", "the title stands in the front matter"),
        ["template"] = ("element", "it is no part of the text"),
        ["slot"] = ("element", "it is no part of the text"),
        ["iframe"] = ("embed", "a reader's page loads nothing from elsewhere"),
        ["frame"] = ("embed", "a reader's page loads nothing from elsewhere"),
        ["frameset"] = ("embed", "a reader's page loads nothing from elsewhere"),
        ["noframes"] = ("embed", "a reader's page loads nothing from elsewhere"),
        ["noembed"] = ("embed", "a reader's page loads nothing from elsewhere"),
        ["embed"] = ("embed", "a reader's page loads nothing from elsewhere"),
        ["object"] = ("embed", "a reader's page loads nothing from elsewhere"),
        ["applet"] = ("embed", "a reader's page loads nothing from elsewhere"),
        ["video"] = ("embed", "the article language has no video"),
        ["audio"] = ("embed", "the article language has no sound"),
        ["canvas"] = ("embed", "a drawing made by script"),
        ["svg"] = ("embed", "a drawing belongs into a file of its own"),
        ["math"] = ("embed", "the article language has no formulas"),
        ["map"] = ("embed", "the article language has no image maps"),
        ["input"] = ("form", "an article has no forms"),
        ["button"] = ("form", "an article has no forms"),
        ["select"] = ("form", "an article has no forms"),
        ["datalist"] = ("form", "an article has no forms"),
        ["textarea"] = ("form", "an article has no forms"),
        ["meter"] = ("form", "an article has no forms"),
        ["progress"] = ("form", "an article has no forms"),
    };

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    public static bool IsKnown(IElement element) => Blocks.Contains(element.LocalName) || Runs.Contains(element.LocalName);

    public static bool IsLost(IElement element, out (string What, string Why) reason) => Lost.TryGetValue(element.LocalName, out reason);

    /// <summary>Whether a paragraph has to end where this begins.</summary>
    public static bool BreaksParagraph(IElement element) => IsBlock(element) || (!IsLost(element, out _) && element.QuerySelector(BlockSelector) is not null);

    private static readonly string BlockSelector = string.Join(',', Blocks);
}
