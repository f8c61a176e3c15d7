using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Wellspring.Articles;
using Wellspring.Publishing;
using Wellspring.Screening;
using Wellspring.Tests.Publishing;

namespace Wellspring.Tests.Site.Screenings;

/// <summary>Screening tests as other pages tell of them, while readers can take them and after.</summary>
public sealed class TestCardsTests
{
    [Fact]
    public async Task An_article_shows_a_test_and_says_so_when_it_is_gone_without_a_new_signature()
    {
        await using var press = await Press.Start();
        await press.Newsroom.Release("phq-9");
        await Publish(press);
        await press.RenderAll();
        var card = (await Page(press, "/articles/signs")).QuerySelector(".text > .screening-card")!;
        Assert.Equal(("/tests/phq-9", "PHQ-9"), (card.QuerySelector("a")!.GetAttribute("href"), card.QuerySelector("a")!.TextContent));
        Assert.Contains("10 questions", card.TextContent, StringComparison.Ordinal);
        Assert.Empty(card.QuerySelectorAll("form, input"));

        Assert.Contains("/articles/signs", await TakeAway(press));
        var after = await Page(press, "/articles/signs");
        Assert.Empty(after.QuerySelectorAll("[href^='/tests/phq-9']"));
        Assert.Contains("not offered at the moment", after.QuerySelector(".text .missing")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await press.RenderAll());
    }

    [Fact]
    public async Task An_article_with_a_test_that_nobody_can_take_does_not_go_live_and_its_text_keeps_the_name()
    {
        await using var press = await Press.Start();
        await press.Newsroom.Write(Signs);
        Assert.Empty((await press.Newsroom.Sign(slug: "signs")).Refusals);
        Assert.Contains((await press.Newsroom.Publish(slug: "signs")).Refusals, r => r.Code == "link-broken" && r.Sentence.Contains("phq-9", StringComparison.Ordinal));
        await press.Newsroom.Release("phq-9");
        Assert.Empty((await press.Newsroom.Publish(slug: "signs")).Refusals);
        await press.RenderAll();
        Assert.True(await press.OnDemand("/articles/signs.md"));
        Assert.Contains("\n::: screening phq-9\n", await press.Text("/articles/signs.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_topic_names_its_tests_and_the_front_page_leads_to_all_as_long_as_there_are_any()
    {
        await using var press = await Press.Start();
        press.Db.Add(new Topic { Id = Guid.CreateVersion7(press.Newsroom.Time.GetUtcNow()), Slug = "depression", Title = "Depression", Description = "About low mood." });
        await press.Db.SaveChangesAsync(Newsroom.Cancel);
        await press.Newsroom.Release("phq-9");
        await press.RenderAll();
        Assert.Single((await Page(press, "/topics/depression")).QuerySelectorAll("main a[href='/tests/phq-9']"));
        Assert.Empty((await Page(press, "/topics/sleep")).QuerySelectorAll("main a[href^='/tests']"));
        Assert.Single((await Page(press, "/")).QuerySelectorAll(".tasks a[href='/tests']"));

        Assert.Superset(new HashSet<string> { "/", "/topics/depression" }, (await TakeAway(press)).ToHashSet());
        Assert.Empty((await Page(press, "/topics/depression")).QuerySelectorAll("main a[href^='/tests']"));
        Assert.Empty((await Page(press, "/")).QuerySelectorAll(".tasks a[href='/tests']"));
    }

    private static Draft Signs => Newsroom.Draft with { Slug = "signs", Body = Texts.Sound.TrimEnd() + "\n\n::: screening phq-9\n:::\n" };

    private static async Task Publish(Press press)
    {
        await press.Newsroom.Write(Signs);
        Assert.Empty((await press.Newsroom.Sign(slug: "signs")).Refusals);
        Assert.Empty((await press.Newsroom.Publish(slug: "signs")).Refusals);
    }

    private static async Task<IReadOnlyList<string>> TakeAway(Press press)
    {
        Assert.Empty((await WithdrawInstrument.Handle(press.Db, "phq-9", "It is looked at again.", press.Newsroom.Time, press.Newsroom.Editor, Newsroom.Cancel)).Refusals);
        await using var db = press.Newsroom.AnotherConnection();
        return await press.Site.ScreeningChanged(db, Newsroom.Cancel);
    }

    private static async Task<IHtmlDocument> Page(Press press, string path) => new HtmlParser().ParseDocument(await press.Text(path));
}
