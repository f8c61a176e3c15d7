using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>Where links lead.</summary>
static class LinkTarget
{
    public static IEnumerable<Link> Links(this ArticleText text) => text.AllBlocks().SelectMany(Walk.Inlines).OfType<Link>();

    public static IEnumerable<Image> Images(this ArticleText text) => text.AllBlocks().SelectMany(Walk.Inlines).OfType<Image>();

    /// <summary>Whether the link goes to the host or one of its subdomains.</summary>
    public static bool IsOn(string href, string host) =>
        Uri.TryCreate(href, UriKind.Absolute, out var url)
        && (url.Host.Equals(Bare(host), StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith("." + Bare(host), StringComparison.OrdinalIgnoreCase));

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
