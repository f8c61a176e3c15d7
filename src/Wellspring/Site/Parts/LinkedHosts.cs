using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Site.Parts;

/// <summary>The hosts that a text links to and the domains above them: whoever pays for one of these is named at the link.</summary>
static class LinkedHosts
{
    public static IEnumerable<string> Of(ArticleText text) =>
        text.Links().Select(l => Uri.TryCreate(l.Href, UriKind.Absolute, out var url) ? url.Host.ToLowerInvariant() : "").Where(h => h.Length > 0).SelectMany(WithDomains).Distinct();

    private static IEnumerable<string> WithDomains(string host)
    {
        yield return host;
        for (var dot = host.IndexOf('.'); dot >= 0; dot = host.IndexOf('.', dot + 1)) yield return host[(dot + 1)..];
    }
}
