using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Markdig;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>
/// The body of a file as it will stand here. A text in the article language keeps every letter but moved links;
/// the HTML that other publishers mix into their Markdown is turned into the language, so that none of it is lost.
/// </summary>
static partial class PageText
{
    private static readonly MarkdownPipeline Mixed = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The text, and whether each of its lines is still that line of the file's body.</summary>
    public static (string Body, bool KeepsLines) Of(MarkdownPage page, FolderAddresses addresses, Losses losses)
    {
        var text = ArticleText.Parse(page.File.Body);
        return IsMixed(text) ? (Converted(page, addresses, losses), false) : (Relinked(page, addresses), true);
    }

    // Citations and containers are ours: HTML beside them is the author's slip, and the gate's to name.
    private static bool IsMixed(ArticleText text) =>
        text.NotUnderstood.Any(f => f.Code == "raw-html") && text.CitedKeys().Count == 0 && !text.AllBlocks().OfType<Container>().Any(c => c.IsKnown);

    private static string Relinked(MarkdownPage page, FolderAddresses addresses) =>
        Cleaned.Text(Destination().Replace(page.File.Body, m => addresses.Resolve(m.Value, page) ?? m.Value));

    private static string Converted(MarkdownPage page, FolderAddresses addresses, Losses losses)
    {
        HtmlNesting.Check(page.File.Body, new Place(page.File.BodyLine, 1, page.Path));
        using var document = new HtmlParser().ParseDocument("");
        document.Body!.InnerHtml = Markdig.Markdown.ToHtml(page.File.Body, Mixed);
        foreach (var link in document.Body.QuerySelectorAll("a[href]")) Relink(link, "href", page, addresses);
        foreach (var image in document.Body.QuerySelectorAll("img[src]")) Relink(image, "src", page, addresses);
        return PlainMarkup.ToText(document.Body.InnerHtml, losses);
    }

    private static void Relink(AngleSharp.Dom.IElement element, string attribute, MarkdownPage page, FolderAddresses addresses)
    {
        if (addresses.Resolve(element.GetAttribute(attribute)!.Trim(), page) is { } moved) element.SetAttribute(attribute, moved);
    }

    [GeneratedRegex(@"(?<=\]\(\s?)[^)\s<>""]{1,2000}", RegexOptions.CultureInvariant)]
    private static partial Regex Destination();
}
