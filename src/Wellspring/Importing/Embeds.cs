using System.Net;

namespace Wellspring.Importing;

/// <summary>Players and posts of other sites: a page of ours loads nothing from elsewhere, so they become links.</summary>
static class Embeds
{
    public static string Link(string url, Losses losses)
    {
        losses.Name("embed", url.Length == 0 ? "a player without an address" : $"kept as a link to {url}");
        var text = WebUtility.HtmlEncode(url);
        return url.Length == 0 ? "" : $"""<p><a href="{text}">{text}</a></p>""";
    }
}
