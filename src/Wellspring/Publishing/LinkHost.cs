using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>Where links lead, and to whom.</summary>
static class LinkHost
{
    public static IEnumerable<Link> Links(this ArticleText text) => text.AllInlines().OfType<Link>();

    public static IEnumerable<Image> Images(this ArticleText text) => text.AllInlines().OfType<Image>();

    /// <summary>Whether the link goes to the host or one of its subdomains.</summary>
    public static bool IsOn(string href, string host) =>
        Uri.TryCreate(href, UriKind.Absolute, out var url) && Covers(host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host, url.Host);

    private static bool Covers(string host, string other) =>
        other.Equals(host, StringComparison.OrdinalIgnoreCase) || other.EndsWith("." + host, StringComparison.OrdinalIgnoreCase);
}
