using System.Text.Json;
using System.Xml.Linq;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

public sealed class FeedTests
{
    [Fact]
    public async Task The_rss_feed_has_every_article_with_its_address_and_author()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears", "Onions & <tears> \u0007");
        await press.RenderAll();
        var rss = XDocument.Parse(await press.Text("/feed.xml"));
        Assert.Equal("2.0", rss.Root!.Attribute("version")!.Value);
        var item = Assert.Single(rss.Descendants("item"));
        Assert.Equal("Onions & <tears> ", item.Element("title")!.Value);
        Assert.Equal("https://press.example/articles/onions", item.Element("link")!.Value);
        Assert.Equal("Name of wanda-writer", item.Element(XName.Get("creator", "http://purl.org/dc/elements/1.1/"))!.Value);
        Assert.True(DateTimeOffset.TryParse(item.Element("pubDate")!.Value, out _));
    }

    [Fact]
    public async Task The_json_feed_keeps_to_version_1_1()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        using var feed = JsonDocument.Parse(await press.Text("/feed.json"));
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.RootElement.GetProperty("version").GetString());
        var item = Assert.Single(feed.RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("https://press.example/articles/onions", item.GetProperty("id").GetString());
        Assert.False(string.IsNullOrEmpty(item.GetProperty("content_text").GetString()));
        Assert.Equal("Tears", Assert.Single(item.GetProperty("tags").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task The_sitemap_names_readers_pages_that_exist_with_the_day_they_changed()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        var published = press.Newsroom.Time.GetUtcNow().AddMinutes(-5);
        await press.RenderAll();
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var urls = XDocument.Parse(await press.Text("/sitemap.xml")).Root!.Elements(map + "url").ToList();
        var paths = urls.Select(u => new Uri(u.Element(map + "loc")!.Value).AbsolutePath).ToList();
        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.Empty(paths.Except((await press.Stored()).Keys));
        Assert.Equal(published.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture), urls.Single(u => u.Value.Contains("/articles/onions", StringComparison.Ordinal)).Element(map + "lastmod")!.Value);
        Assert.DoesNotContain(paths, p => p.StartsWith("/studio", StringComparison.Ordinal) || p is "/404" or "/410" || p.EndsWith(".md", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Robots_are_shown_the_sitemap_and_not_the_studio()
    {
        await using var press = await Press.Start();
        await press.RenderAll();
        var robots = await press.Text("/robots.txt");
        Assert.Contains("Sitemap: https://press.example/sitemap.xml", robots);
        Assert.Contains("Disallow: /studio", robots);
    }
}
