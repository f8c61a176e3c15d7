using AngleSharp.Html.Parser;
using Wellspring.Articles.Html;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>
/// HTML of other systems as the article language. Only what the language has is written, word by word and escaped;
/// so the result can hold no script and no attribute of the input. What is lost is named.
/// </summary>
public static class HtmlToArticle
{
    private const int Longest = 8 << 20;
    private const int Deepest = 2000;

    /// <summary>Text in the body of the fragment may have paragraphs parted by blank lines, as old WordPress posts have.</summary>
    /// <exception cref="UnreadableInputException">Too long, or nested as no text is.</exception>
    public static ConvertedHtml Convert(string html, string? file = null)
    {
        if (html.Length > Longest) throw new UnreadableInputException($"a text of {html.Length >> 20} MB is too long to be one article", new(0, 0, file));
        if (MarkupDepth.Of(html) > Deepest) throw new UnreadableInputException($"the HTML is nested more than {Deepest} deep", new(0, 0, file));
        var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(html);
        var losses = new Losses();
        var blocks = document.Body is { } body ? new FlowWriting(losses, AnchorTargets.In(body)).Blocks(body) : [];
        return new(string.Join("\n\n", blocks) + (blocks.Count > 0 ? "\n" : ""), losses.Dropped);
    }
}

/// <param name="Body">In the article language; reading it gives no raw HTML.</param>
public sealed record ConvertedHtml(string Body, IReadOnlyList<DroppedPart> Dropped);

/// <summary>Something that the article language cannot say.</summary>
/// <param name="What">"embed", "script", "form", "image", "link", "formatting", "element".</param>
/// <param name="Detail">The tag or address that was lost.</param>
/// <param name="Place">In the fragment.</param>
public sealed record DroppedPart(string What, string Detail, string Why, Place Place);
