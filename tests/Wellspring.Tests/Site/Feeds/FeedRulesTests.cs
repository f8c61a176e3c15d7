using System.Text.Json.Nodes;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site.Feeds;

/// <summary>The feeds and the map of the site keep to their formats, whatever stands in titles.</summary>
public sealed class FeedRulesTests
{
    private const string Home = "https://press.example";

    /// <summary>Faults of the W3C's collection that the rules here know, by the names they have there.</summary>
    private static readonly string[] Known =
    [
        "DuplicateElement{parent:item,element:description}", "DuplicateElement{parent:item,element:link}", "DuplicateElement{parent:item,element:pubDate}", "DuplicateElement{parent:item,element:source}",
        "InvalidRFC2822Date{parent:channel,element:pubDate}", "InvalidRFC2822Date{parent:channel,element:lastBuildDate}", "InvalidLink{parent:item,element:link}", "InvalidLink{parent:channel,element:link}",
        "InvalidPermalink", "DuplicateValue{element:guid}", "InvalidBooleanAttribute{element:guid,attr:isPermaLink}", "InvalidLanguage{parent:channel,element:language}", "NotBlank{parent:channel,element:title}", "ContainsHTML{parent:item,element:title}", "ContainsHTML{parent:channel,element:title}", "InvalidContact{parent:item,element:author}",
    ];

    [Fact]
    public async Task Both_feeds_and_the_map_have_no_fault()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears", "Onions & tears, 1 < 2 \u0007 \u2028");
        await press.Publish("naps", "sleep");
        await press.Publish("naps", "sleep", "Naps, corrected");
        await WithdrawArticle.Handle(press.Db, "onions", "It & <i>more</i> is looked at.", null, press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel);
        await press.Publish("films", "sad-films");
        await press.RenderAll();
        Assert.Empty(RssRules.Faults(await press.Text("/feed.xml"), Home + "/feed.xml"));
        Assert.Empty(RssRules.Faults(await press.Text("/about/corrections.xml"), Home + "/about/corrections.xml"));
        Assert.Empty(JsonFeedRules.Faults(await press.Text("/feed.json"), Home + "/feed.json"));
        Assert.Empty(SitemapRules.Faults(await press.Text("/sitemap.xml"), new(Home)));
    }

    [Fact]
    public void Faults_that_others_collected_are_found_and_their_valid_feeds_pass()
    {
        if (Corpora.Get("11-feeds-jsonld") is not { } folder) return;
        var cases = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "feedvalidator.expected.json")))!.AsObject()
            .Where(c => c.Key.StartsWith("rss20/", StringComparison.Ordinal)).Select(c => (File: Path.Combine(folder, "feedvalidator", c.Key), Expect: (string)c.Value!["expect"]!)).Where(c => File.Exists(c.File)).ToList();
        var broken = cases.Where(c => Known.Contains(c.Expect)).ToList();
        Assert.True(broken.Count >= 12, $"only {broken.Count} cases");
        Assert.Empty(broken.Where(c => RssRules.Faults(File.ReadAllText(c.File)).Count == 0).Select(c => $"{c.File}: {c.Expect}"));
        var sound = cases.Where(c => c.Expect is "!Error" or "!DuplicateElement" or "!InvalidPermalink" or "!DuplicateValue{element:guid}" or "ValidRFC2822Date{parent:channel,element:pubDate}" or "ValidLanguage{parent:channel,element:language}").ToList();
        Assert.NotEmpty(sound);
        Assert.Empty(sound.SelectMany(c => RssRules.Faults(File.ReadAllText(c.File)).Where(f => !f.StartsWith("title with", StringComparison.Ordinal)).Select(f => $"{c.File}: {f}")));
    }

    [Theory]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title><link>https://a.example/</link></channel></rss>", "channel without description")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title><link>/</link><description>d</description></channel></rss>", "link is no address: /")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title><link>https://a.example/</link><description>d</description><item><title>t</title><pubDate>Mon, 27 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>", "pubDate is no date: Mon, 27 Nov 2026 10:00:00 GMT")]
    [InlineData("<rss version=\"2.0\"><channel><title>x</title><link>https://a.example/</link><description>d</description><item><link>https://a.example/a b</link><title>t</title></item></channel></rss>", "link is no address: https://a.example/a b")]
    public void Seeded_faults_of_rss_are_found(string feed, string fault) => Assert.Equal([fault], RssRules.Faults(feed));

    [Fact]
    public void Seeded_faults_of_the_others_are_found()
    {
        Assert.Equal(["item without content", "date_published is no date: 2026-11-27", "unknown member titel"],
            JsonFeedRules.Faults("""{"version":"https://jsonfeed.org/version/1.1","title":"x","feed_url":"f","items":[{"id":"1","date_published":"2026-11-27","titel":"x"}]}""", "f"));
        Assert.Equal(["loc https://b.example/", "lastmod yesterday"],
            SitemapRules.Faults("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://b.example/</loc><lastmod>yesterday</lastmod></url></urlset>", new("https://a.example")));
    }
}
