using System.Globalization;
using AngleSharp.Dom;

namespace Wellspring.Articles.Html;

sealed partial class RunWriting
{
    private void Link(IElement element)
    {
        var href = (element.GetAttribute("href") ?? "").Trim();
        var within = anchors.Within(href);
        if (inLink || href.Length == 0 || within is "" || !Keep(element, href))
        {
            Children(element);
            return;
        }
        inLink = true;
        Linked(element, within ?? href);
        inLink = false;
    }

    private bool Keep(IElement element, string href)
    {
        if (LinkTarget.IsSafe(href)) return true;
        losses.Add(element, "link", "an article links to web, mail and phone addresses only; its text is kept");
        return false;
    }

    private void Linked(IElement element, string href)
    {
        Space();
        var start = text.Length;
        text.Append('[');
        Children(element);
        var words = text.ToString(start + 1, text.Length - start - 1).Replace(Break, ' ').Replace(Parting, ' ').Trim();
        text.Length = start;
        if (words.Length > 0) text.Append('[').Append(words).Append("](").Append(MarkdownText.Destination(href)).Append(')');
    }

    private void Image(IElement element)
    {
        var source = (element.GetAttribute("src") ?? "").Trim();
        if (source.Length == 0 || source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) || !LinkTarget.IsSafe(source))
        {
            losses.Add(element, "image", "the picture is no file with an address");
            return;
        }
        Space();
        text.Append("![").Append(MarkdownText.Escape(element.GetAttribute("alt") ?? "")).Append("](").Append(MarkdownText.Destination(source)).Append(Title(element)).Append(')').Append(Size(element));
    }

    private static string Title(IElement element) =>
        MarkdownText.Escape(Printable(element.GetAttribute("title") ?? "")).Replace("\"", "\\\"", StringComparison.Ordinal) is { Length: > 0 } title ? $" \"{title}\"" : "";

    private static string Size(IElement element) =>
        Pixels(element, "width") is { } width && Pixels(element, "height") is { } height ? string.Create(CultureInfo.InvariantCulture, $"{{width={width} height={height}}}") : "";

    private static int? Pixels(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels is > 0 and < 20_000 ? pixels : null;
}
