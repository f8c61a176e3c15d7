using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wellspring.Articles;
using Wellspring.Publishing;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site;

/// <summary>Ways through what is published: hubs of topics, and guides that are read part by part.</summary>
public sealed class HubsAndGuidesTests
{
    [Fact]
    public async Task A_hub_shows_what_lies_below_and_beside_it_with_the_number_of_its_articles()
    {
        await using var press = await Press.Start();
        await press.Publish("onions", "sad-films");
        await press.Publish("naps", "tears");
        await press.RenderAll();
        var top = await Page(press, "/topics/tears");
        Assert.Equal("1 article", top.QuerySelector(".tiles a[href='/topics/tears/sad-films'] ~ small")!.TextContent);
        Assert.Equal(["About naps", "About onions"], top.QuerySelectorAll(".articles a").Select(a => a.TextContent));
        var below = await Page(press, "/topics/tears/sad-films");
        Assert.Equal("/topics/tears", below.QuerySelector(".crumbs a")!.GetAttribute("href"));
        Assert.Equal(["About onions"], below.QuerySelectorAll(".articles a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Topics_beside_each_other_lead_to_each_other_and_hear_of_a_new_name()
    {
        await using var press = await Press.Start();
        press.Db.Add(new Topic { Id = Guid.CreateVersion7(press.Newsroom.Time.GetUtcNow()), Slug = "happy-films", Title = "Happy films", Description = "About joy.", ParentId = press.Db.Topics.Single(t => t.Slug == "tears").Id });
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await press.RenderAll();
        Assert.Equal("Happy films", (await Page(press, "/topics/tears/sad-films")).QuerySelector(".pills a")!.TextContent);
        press.Db.Topics.Single(t => t.Slug == "happy-films").Title = "Films that please";
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await using var db = press.Newsroom.AnotherConnection();
        Assert.Contains("/topics/tears/sad-films", await press.Site.TopicsChanged(db, ["happy-films"], [], Newsroom.Cancel));
        Assert.Empty(await press.RenderAll());
    }

    [Theory]
    [InlineData(Risk.High, true)]
    [InlineData(Risk.Sensitive, false)]
    public async Task Only_a_topic_of_high_risk_opens_with_an_emergency_card(Risk risk, bool opens)
    {
        await using var press = await Press.Start();
        press.Db.Topics.Single(t => t.Slug == "sleep").Risk = risk;
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await press.RenderAll();
        var card = (await Page(press, "/topics/sleep")).QuerySelector("main .card.emergency");
        Assert.Equal(opens, card is not null);
        if (opens) Assert.NotEmpty(card!.QuerySelectorAll("a[href^='tel:']"));
    }

    [Theory]
    [InlineData(Risk.High)]
    [InlineData(Risk.Sensitive)]
    public async Task When_the_risk_of_a_topic_rises_its_pages_and_those_of_its_articles_get_the_quick_exit_and_no_others(Risk risk)
    {
        await using var press = await Press.Start(mirror: "every page, whether somebody asks or not");
        await Publish(press, Newsroom.Draft with { Slug = "naps", Title = "About naps", Topic = "tears", Also = ["sleep"] });
        await press.RenderAll();
        Assert.True((await ChangeTopicRisk.Handle(press.Db, "sleep", risk, press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel)).Done);
        await using var db = press.Newsroom.AnotherConnection();
        await press.Site.TopicsChanged(db, ["sleep"], [], Newsroom.Cancel);
        foreach (var path in (string[])["/topics/sleep", "/articles/naps", "/articles/naps/review-record"]) Assert.NotNull((await Page(press, path)).QuerySelector(".leave.quick"));
        foreach (var path in (string[])["/topics/tears", "/a-to-z", "/"]) Assert.Null((await Page(press, path)).QuerySelector(".leave.quick"));
    }

    [Fact]
    public async Task A_guide_is_read_from_its_overview_part_by_part_and_back()
    {
        await using var press = await Press.Start();
        await Publish(press, Newsroom.Draft with { Slug = "walk", Title = "A walk", Kind = ArticleKind.Guide });
        await Publish(press, Newsroom.Draft with { Slug = "second", Title = "Second step", PartOf = "walk", Part = 2 });
        await Publish(press, Newsroom.Draft with { Slug = "first", Title = "First step", PartOf = "walk", Part = 1 });
        await press.RenderAll();
        Assert.Equal([("next", "/articles/first")], Turns(await Page(press, "/articles/walk")));
        Assert.Equal([("prev", "/articles/walk"), ("next", "/articles/second")], Turns(await Page(press, "/articles/first")));
        var second = await Page(press, "/articles/second");
        Assert.Equal([("prev", "/articles/first")], Turns(second));
        Assert.Equal("Part 2 of 2", second.QuerySelector(".place span")!.TextContent);
        Assert.Equal("Second step", second.QuerySelector(".guide [aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task A_part_whose_guide_is_not_live_stands_alone_until_it_is()
    {
        await using var press = await Press.Start();
        await Publish(press, Newsroom.Draft with { Slug = "first", Title = "First step", PartOf = "walk", Part = 1 });
        await press.RenderAll();
        Assert.Null((await Page(press, "/articles/first")).QuerySelector(".guide, .place"));
        await Publish(press, Newsroom.Draft with { Slug = "walk", Title = "A walk", Kind = ArticleKind.Guide });
        Assert.Contains("/articles/first", await press.RenderPublished("walk"));
        Assert.Equal([("prev", "/articles/walk")], Turns(await Page(press, "/articles/first")));
        Assert.Empty(await press.RenderAll());
    }

    private static IEnumerable<(string?, string?)> Turns(IHtmlDocument page) =>
        page.QuerySelectorAll(".turn a").Select(a => (a.GetAttribute("rel"), a.GetAttribute("href")));

    private static async Task Publish(Press press, Draft draft)
    {
        await press.Newsroom.Write(draft);
        Assert.Empty((await press.Newsroom.Sign(slug: draft.Slug)).Refusals);
        Assert.Empty((await press.Newsroom.Publish(slug: draft.Slug)).Refusals);
        press.Newsroom.Time.Advance(TimeSpan.FromMinutes(5));
    }

    private static async Task<IHtmlDocument> Page(Press press, string path) => new HtmlParser().ParseDocument(await press.Text(path));
}
