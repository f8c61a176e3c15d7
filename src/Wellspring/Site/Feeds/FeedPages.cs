using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;
using Wellspring.Site.Rendering;

namespace Wellspring.Site.Feeds;

/// <summary>The site for machines: feeds, the map of all pages, and what crawlers may read.</summary>
static class FeedPages
{
    private const int Newest = 40;
    internal static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IEnumerable<PlannedPage> Plan() =>
    [
        new("/feed.xml", make => make.Text("/feed.xml", "application/rss+xml; charset=utf-8", Rss(make.Site), On.Articles)),
        new("/about/corrections.xml", make => make.Text("/about/corrections.xml", "application/rss+xml; charset=utf-8", CorrectionsFeed.Rss(make.Site), On.Corrections)),
        new("/feed.json", make => make.Text("/feed.json", "application/feed+json; charset=utf-8", Json(make.Site), On.Articles)),
        new("/sitemap.xml", make => make.Text("/sitemap.xml", "application/xml; charset=utf-8", Sitemap(make.Site), On.Articles, On.Policies, On.Topics, On.People)),
        new("/robots.txt", make => make.Text("/robots.txt", "text/plain; charset=utf-8", Robots(make.Site))),
    ];

    /// <summary>RSS 2.0, with the feed's own address as Atom and authors as Dublin Core: RSS itself wants an e-mail address there.</summary>
    private static string Rss(SiteContent site) => Xml(new XElement("rss",
        new XAttribute("version", "2.0"),
        new XAttribute(XNamespace.Xmlns + "atom", Atom),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XElement("channel",
            new XElement("title", site.Settings.Name),
            new XElement("link", site.Settings.Absolute("/")),
            new XElement("description", "New and newly reviewed articles."),
            new XElement("language", site.Settings.Language),
            Self(site, "/feed.xml"),
            site.Articles.Take(Newest).Select(a => RssItem(site, a)))));

    private static XElement RssItem(SiteContent site, PublishedArticle article) => new("item",
        new XElement("title", Clean(article.Title)),
        new XElement("link", site.Settings.Absolute(article.Path)),
        new XElement("guid", new XAttribute("isPermaLink", "true"), site.Settings.Absolute(article.Path)),
        new XElement("pubDate", article.FirstPublishedAt.UtcDateTime.ToString("R", System.Globalization.CultureInfo.InvariantCulture)),
        new XElement("description", Clean(article.Standfirst.Length > 0 ? article.Standfirst : article.Description)),
        site.Authors(article).Select(a => new XElement(Dc + "creator", Clean(a.Name))));

    internal static XElement Self(SiteContent site, string path) =>
        new(Atom + "link", new XAttribute("href", site.Settings.Absolute(path)), new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"));

    /// <summary>JSON Feed 1.1.</summary>
    private static string Json(SiteContent site) => new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1",
        ["title"] = site.Settings.Name,
        ["home_page_url"] = site.Settings.Absolute("/"),
        ["feed_url"] = site.Settings.Absolute("/feed.json"),
        ["language"] = site.Settings.Language,
        ["items"] = new JsonArray([.. site.Articles.Take(Newest).Select(a => JsonItem(site, a))]),
    }.ToJsonString();

    private static JsonObject JsonItem(SiteContent site, PublishedArticle article) => new()
    {
        ["id"] = site.Settings.Absolute(article.Path),
        ["url"] = site.Settings.Absolute(article.Path),
        ["title"] = article.Title,
        ["summary"] = article.Description,
        ["content_text"] = article.Standfirst.Length > 0 ? article.Standfirst : article.Description,
        ["date_published"] = article.FirstPublishedAt.Stamp(),
        ["date_modified"] = article.PublishedAt.Stamp(),
        ["authors"] = new JsonArray([.. site.Authors(article).Select(a => new JsonObject { ["name"] = a.Name, ["url"] = site.Settings.Absolute("/people/" + a.Slug) })]),
        ["tags"] = new JsonArray([.. article.Topics.Select(site.Topics.Find).OfType<Articles.TopicNode>().Select(t => (JsonNode)t.Title)]),
    };

    /// <summary>One flat file (sitemaps.org 0.9 allows 50,000 addresses in one).</summary>
    private static string Sitemap(SiteContent site) => Xml(new XElement(Map + "urlset",
        SitemapPaths.Of(site).Take(50_000).Select(p => new XElement(Map + "url",
            new XElement(Map + "loc", site.Settings.Absolute(p.Path)),
            p.Changed is { } at ? new XElement(Map + "lastmod", at.Stamp()) : null))));

    private static string Robots(SiteContent site) => $"User-agent: *\nDisallow: /studio\n\nSitemap: {site.Settings.Absolute("/sitemap.xml")}\n";

    internal static string Xml(XElement root) => new XDeclaration("1.0", "utf-8", null) + "\n" + root;

    // XML 1.0 has no way to write most control characters.
    internal static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
}
