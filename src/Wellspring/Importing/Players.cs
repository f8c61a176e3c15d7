using AngleSharp.Dom;

namespace Wellspring.Importing;

/// <summary>Frames and players in a post: each becomes a link to what it would have loaded.</summary>
static class Players
{
    public static void ToLinks(IElement body, Losses losses)
    {
        foreach (var player in body.QuerySelectorAll("iframe, embed, object, video, audio").ToList())
        {
            if (!body.Contains(player)) continue; // it stood inside one that was replaced
            player.OuterHtml = Embeds.Link(Address(player), losses);
        }
    }

    private static string Address(IElement player)
    {
        var address = player.GetAttribute("src") ?? player.GetAttribute("data") ?? player.QuerySelector("source")?.GetAttribute("src") ?? "";
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? address : "";
    }
}
