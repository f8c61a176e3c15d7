using System.Globalization;
using System.Xml.Linq;

namespace Wellspring.Tests.Site.Feeds;

/// <summary>What sitemaps.org 0.9 asks of a map, in one file and of one site.</summary>
static class SitemapRules
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    public static IReadOnlyList<string> Faults(string xml, Uri site) => [.. Faults(XDocument.Parse(xml).Root!, xml.Length, site)];

    private static IEnumerable<string> Faults(XElement set, int length, Uri site)
    {
        if (set.Name != Map + "urlset") yield return "no urlset";
        if (length > 50 << 20) yield return "larger than 50 MB";
        var urls = set.Elements().ToList();
        if (urls.Count is 0 or > 50_000) yield return $"{urls.Count} addresses";
        foreach (var strange in urls.Where(u => u.Name != Map + "url")) yield return $"unknown element {strange.Name}";
        foreach (var fault in urls.SelectMany(u => Url(u, site))) yield return fault;
        foreach (var twice in urls.GroupBy(u => u.Element(Map + "loc")?.Value).Where(g => g.Count() > 1)) yield return $"twice: {twice.Key}";
    }

    private static IEnumerable<string> Url(XElement url, Uri site)
    {
        var loc = url.Element(Map + "loc")?.Value ?? "";
        if (!Uri.IsWellFormedUriString(loc, UriKind.Absolute) || loc.Length >= 2048 || new Uri(loc).GetLeftPart(UriPartial.Authority) != site.GetLeftPart(UriPartial.Authority)) yield return $"loc {loc}";
        foreach (var strange in url.Elements().Where(e => e.Name != Map + "loc" && e.Name != Map + "lastmod" && e.Name != Xhtml + "link")) yield return $"unknown element {strange.Name}";
        // W3C date and time: a day, or a moment with its zone.
        if (url.Element(Map + "lastmod")?.Value is { } day && !DateTimeOffset.TryParseExact(day, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) yield return $"lastmod {day}";
    }
}
