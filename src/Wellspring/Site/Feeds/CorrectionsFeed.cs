using System.Globalization;
using System.Xml.Linq;
using Wellspring.Site.Content;

namespace Wellspring.Site.Feeds;

/// <summary>The log of corrections as RSS 2.0, so that who quoted an article hears of it.</summary>
static class CorrectionsFeed
{
    private const int Newest = 100;

    public static string Rss(SiteContent site) => FeedPages.Xml(new XElement("rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "atom", FeedPages.Atom),
        new XElement("channel",
            new XElement("title", $"Corrections: {site.Settings.Name}"),
            new XElement("link", site.Settings.Absolute("/about/corrections")),
            new XElement("description", "What was corrected, updated or taken down."),
            new XElement("language", site.Settings.Language),
            FeedPages.Self(site, "/about/corrections.xml"),
            site.Log().Take(Newest).Select(entry => Item(site, entry)))));

    private static XElement Item(SiteContent site, LogEntry entry) => new("item",
        new XElement("title", FeedPages.Clean($"{entry.Kind}: {entry.Title}")),
        new XElement("link", site.Settings.Absolute(entry.IsThere ? entry.Path : "/about/corrections")),
        new XElement("guid", new XAttribute("isPermaLink", "false"), FormattableString.Invariant($"{entry.Path}@{entry.At.UtcDateTime:yyyyMMddHHmmssffffff}")),
        new XElement("pubDate", entry.At.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)),
        new XElement("description", FeedPages.Clean(entry.Words)));
}
