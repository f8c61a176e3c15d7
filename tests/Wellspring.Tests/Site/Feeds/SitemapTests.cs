using System.Net;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site.Feeds;

/// <summary>What search engines are told exists, and when it changed.</summary>
public sealed class SitemapTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task A_page_changes_with_its_review_and_not_with_a_draft_or_with_what_is_said_of_a_person()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        await press.RenderAll();
        var before = await LastModified(press);

        press.Newsroom.Time.Advance(TimeSpan.FromDays(3));
        await press.Newsroom.Write(Newsroom.Draft with { Slug = "onions", Title = "A title that nobody has signed", Topic = "tears" });
        (await press.Db.People.SingleAsync(p => p.Slug == "rita-reviewer", Newsroom.Cancel)).Credentials = "PhD, psychologist";
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await using (var db = press.Newsroom.AnotherConnection()) Assert.NotEmpty(await press.Site.PeopleChanged(db, ["rita-reviewer"], Newsroom.Cancel));
        await press.RenderAll();
        Assert.Equal(before, await LastModified(press));

        await press.Publish("onions", "tears", "Onions, corrected");
        await press.RenderPublished("onions");
        var changed = (await LastModified(press)).Where(p => before.GetValueOrDefault(p.Key) != p.Value).Select(p => p.Key);
        Assert.Equal(["/", "/a-to-z", "/about/corrections", "/articles/onions", "/topics/tears"], changed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_search_engines_are_asked_to_leave_out_is_not_named()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "tears");
        press.Newsroom.Time.Advance(TimeSpan.FromDays(940));
        await press.RenderAll();
        Assert.Contains("noindex", await press.Text("/articles/onions"), StringComparison.Ordinal);
        Assert.DoesNotContain("/articles/onions", (await LastModified(press)).Keys);
    }

    [Fact]
    public async Task Every_address_of_the_map_answers_with_a_page_that_names_itself_and_wants_to_be_found()
    {
        var newsroom = await Newsroom.Open();
        await using var site = await RunningSite.Start(newsroom.Database);
        await newsroom.Write(Newsroom.Draft);
        await newsroom.Sign();
        Assert.Empty((await newsroom.Publish()).Refusals);
        await site.UntilReady();
        var addresses = XDocument.Parse(await site.Text("/sitemap.xml")).Descendants(Map + "loc").Select(l => l.Value).ToList();
        Assert.Contains(addresses, a => a.EndsWith("/articles/why-we-cry", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            using var answer = await site.Get(new Uri(address).PathAndQuery);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Newsroom.Cancel));
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(address, page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
            Assert.Null(page.QuerySelector("meta[name=robots]"));
        }
        await newsroom.Db.DisposeAsync();
    }

    private static async Task<Dictionary<string, string?>> LastModified(Press press) =>
        XDocument.Parse(await press.Text("/sitemap.xml")).Root!.Elements(Map + "url").ToDictionary(u => new Uri(u.Element(Map + "loc")!.Value).AbsolutePath, u => u.Element(Map + "lastmod")?.Value);
}
