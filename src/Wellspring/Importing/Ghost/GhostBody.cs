using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>The text of one post in the article language: its picture at the head, its parts, links and pictures as they are here.</summary>
sealed class GhostBody(GhostRow row, GhostRow? meta, GhostAddresses addresses, GhostPictures pictures, Losses losses)
{
    private const int LongestText = 2_000_000;

    public string Text()
    {
        var body = new BodyParts();
        GhostText.Write(row, body, losses);
        BodyPart[] parts = [.. Feature(), .. body.All()];
        if (parts.Sum(p => (long)p.Html.Length) > LongestText) throw new UnreadableInputException($"a text of more than {LongestText:N0} characters is too long to be an article.", row.Place);
        var texts = parts.Select(Written).Where(t => t.Length > 0).ToList();
        return texts.Count == 0 ? "" : string.Join("\n\n", texts) + "\n";
    }

    private IEnumerable<BodyPart> Feature()
    {
        var image = row["feature_image"] is { Length: > 0 } feature ? feature : row["image"];
        if (image.Length == 0) yield break;
        var (alt, caption) = (meta?["feature_image_alt"] ?? row["feature_image_alt"], meta?["feature_image_caption"] ?? row["feature_image_caption"]);
        yield return new($"<figure><img src=\"{BodyParts.Encoded(image)}\" alt=\"{BodyParts.Encoded(alt)}\">{(caption.Length > 0 ? $"<figcaption>{BodyParts.Closed(caption)}</figcaption>" : "")}</figure>", IsCallout: false);
    }

    private string Written(BodyPart part)
    {
        HtmlNesting.Check(part.Html, row.Place);
        if (part.Html.Contains("<!--members-only-->", StringComparison.Ordinal)) losses.Name("paywall", "what follows it was not for every reader; the whole is a draft");
        using var document = new HtmlParser().ParseDocument("");
        document.Body!.InnerHtml = part.Html;
        Rework(document.Body);
        var text = PlainMarkup.ToText(document.Body.InnerHtml, losses).TrimEnd('\n');
        return part.IsCallout && text.Length > 0 ? $"::: callout {{kind=\"note\"}}\n{text}\n:::" : text;
    }

    private void Rework(IElement body)
    {
        RenderedCards.Simplify(body, losses);
        Players.ToLinks(body, losses);
        NameHeadings(body);
        var headings = body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => "#" + h.Id).ToHashSet();
        foreach (var link in body.QuerySelectorAll("a[href]").ToList()) Relink(link, headings);
        foreach (var image in body.QuerySelectorAll("img[src]").ToList()) image.SetAttribute("src", pictures.Name(image.GetAttribute("src")!));
    }

    // Ghost names a heading after its words when it writes the page, and links count on that.
    private static void NameHeadings(IElement body)
    {
        var taken = body.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet();
        foreach (var heading in body.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(h => string.IsNullOrEmpty(h.Id)))
            if (Slug.From(heading.TextContent) is var name && taken.Add(name)) heading.Id = name;
    }

    private void Relink(IElement link, HashSet<string> headings)
    {
        var href = addresses.Resolve(link.GetAttribute("href")!);
        link.SetAttribute("href", href);
        if (href.Length > 0 && (href[0] != '#' || headings.Contains(href))) return;
        losses.Name("link", href.Length == 0 ? "it leads nowhere; its words are kept" : $"{Printed.Of(href)} leads to no heading of the text; its words are kept");
        link.Replace([.. link.ChildNodes]);
    }
}
