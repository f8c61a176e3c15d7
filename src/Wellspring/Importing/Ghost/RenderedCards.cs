using AngleSharp.Dom;

namespace Wellspring.Importing.Ghost;

/// <summary>Cards and footnotes as Ghost writes them into its pages: the machinery around their words goes.</summary>
static class RenderedCards
{
    public static void Simplify(IElement body, Losses losses)
    {
        foreach (var mark in body.QuerySelectorAll(".footnote-ref").ToList()) mark.OuterHtml = $" (note {BodyParts.Encoded(Number(mark))})";
        foreach (var back in body.QuerySelectorAll(".footnote-backref, .footnote-back-ref").ToList()) back.Remove();
        foreach (var card in body.QuerySelectorAll(".kg-bookmark-card").ToList()) Bookmark(card, losses);
        foreach (var card in body.QuerySelectorAll(".kg-audio-card, .kg-video-card").ToList()) Player(card);
        foreach (var form in body.QuerySelectorAll(".kg-signup-card").ToList()) Form(form, losses);
    }

    private static string Number(IElement mark) => mark.TextContent.Trim().Trim('[', ']');

    private static void Bookmark(IElement card, Losses losses)
    {
        var (link, title) = (card.QuerySelector("a[href]"), card.QuerySelector(".kg-bookmark-title")?.TextContent.Trim());
        if (link is null || !card.HasParent()) return;
        losses.Name("bookmark", "kept as a link; what the other page says of itself is not");
        var href = BodyParts.Encoded(link.GetAttribute("href")!);
        card.OuterHtml = $"<p><a href=\"{href}\">{(title is { Length: > 0 } ? BodyParts.Encoded(title) : href)}</a></p>{card.QuerySelector("figcaption")?.OuterHtml}";
    }

    // The controls beside a player are drawn by a script.
    private static void Player(IElement card)
    {
        foreach (var part in card.QuerySelectorAll("button, input, svg, .kg-audio-player, .kg-video-player, .kg-video-overlay").ToList()) part.Remove();
    }

    private static void Form(IElement form, Losses losses)
    {
        losses.Name("signup", "a form for subscribers of the old site");
        form.Remove();
    }

    private static bool HasParent(this IElement element) => element.Parent is not null;
}
