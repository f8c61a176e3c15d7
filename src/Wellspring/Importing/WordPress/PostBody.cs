using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>A picture that a text shows, by the name the text will have for it.</summary>
sealed record ShownFile(string File, Attachment? Attachment);

/// <summary>The content of a post on its way to plain HTML: blocks, shortcodes, footnotes, paragraphs, links and pictures.</summary>
sealed class PostBody(WxrItem item, Attachments attachments, Permalinks permalinks, Losses losses)
{
    private readonly List<ShownFile> shown = [];

    public IReadOnlyList<ShownFile> Shown => shown;

    /// <summary>HTML that holds nothing of WordPress any more; hostile markup is still in it.</summary>
    public string Html()
    {
        HtmlNesting.Check(item.Content, item.Place);
        var footnotes = Footnotes.Of(item, losses);
        var blocks = BlockComments.Resolve(item.Content, footnotes.Html, losses);
        var html = new Shortcodes(blocks, Gallery, losses).Resolve();
        using var document = new HtmlParser().ParseDocument("");
        document.Body!.InnerHtml = html;
        Rework(document.Body, footnotes);
        return document.Body.InnerHtml;
    }

    private void Rework(IElement body, Footnotes footnotes)
    {
        footnotes.NumberMarks(body);
        Players.ToLinks(body, losses);
        Captions(body);
        foreach (var link in body.QuerySelectorAll("a[href]")) Relink(link);
        foreach (var image in body.QuerySelectorAll("img")) Show(image);
        if (!BlockComments.AreIn(item.Content)) Paragraphs.Make(body);
    }

    // What stands beside the picture inside [caption] is its caption.
    private static void Captions(IElement body)
    {
        foreach (var figure in body.QuerySelectorAll("figure.wp-caption").ToList())
        {
            var caption = figure.Owner!.CreateElement("figcaption");
            foreach (var node in figure.ChildNodes.Where(n => !ShowsPicture(n)).ToList()) caption.AppendChild(node);
            if (string.IsNullOrWhiteSpace(caption.TextContent)) caption.TextContent = figure.GetAttribute("title") ?? "";
            figure.RemoveAttribute("title");
            if (caption.TextContent.Length > 0) figure.AppendChild(caption);
        }
    }

    private static bool ShowsPicture(INode node) => node is IElement element && (element.LocalName == "img" || element.QuerySelector("img") is not null);

    private void Relink(IElement link)
    {
        var href = link.GetAttribute("href") ?? "";
        if (permalinks.Resolve(href) is { } path) link.SetAttribute("href", path);
    }

    private void Show(IElement image)
    {
        var address = image.GetAttribute("src") ?? "";
        var attachment = AttachmentOf(image) ?? attachments.At(address);
        var file = attachment is null ? address : $"media/{attachment.File}";
        image.SetAttribute("src", file);
        if (string.IsNullOrWhiteSpace(image.GetAttribute("alt")) && attachment is { Alt.Length: > 0 }) image.SetAttribute("alt", attachment.Alt);
        if (!shown.Exists(s => s.File == file)) shown.Add(new(file, attachment));
    }

    private Attachment? AttachmentOf(IElement image) =>
        image.ClassList.FirstOrDefault(c => c.StartsWith("wp-image-", StringComparison.Ordinal)) is { } id ? attachments.WithId(id["wp-image-".Length..]) : null;

    private List<string> Gallery(ShortcodeTag tag)
    {
        var ids = tag["ids", "include"].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var pictures = ids.Length > 0 ? ids.Select(attachments.WithId).OfType<Attachment>() : attachments.Under(item.Id);
        return [.. pictures.Select(Picture)];
    }

    private static string Picture(Attachment picture) =>
        $"""<img class="wp-image-{Encoded(picture.Id)}" src="{Encoded(picture.Address)}" alt="{Encoded(picture.Alt)}">""";

    private static string Encoded(string text) => System.Net.WebUtility.HtmlEncode(text);
}
