using System.Net;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Studio.Reviews;

namespace Wellspring.Tests.Studio.Desk;

public sealed class DeskPageTests : IAsyncLifetime
{
    private ReviewingSite site = null!;

    public async ValueTask InitializeAsync() => site = await ReviewingSite.Start();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_empty_desk_says_so_kindly_and_names_what_can_be_done_next()
    {
        Assert.Contains("Nothing waits for you. A good moment to <a href=\"/studio/articles\">begin an article</a>.", await Desk(site.Writer), StringComparison.Ordinal);
        await SignEveryTest();
        Assert.Contains("<a href=\"/studio/reviews\">the open reviews</a>", await Desk(site.Reviewer), StringComparison.Ordinal);
        using var merchant = await site.Join("mo-merchant", Roles.Commercial, licensed: false);
        Assert.Contains("<a href=\"/studio/account\">your account</a>", await Desk(merchant), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_duty_is_a_click_from_where_it_is_done()
    {
        Assert.Contains($"<a href=\"{ReviewingSite.Room}\">Why we cry</a>", await Desk(site.Editor), StringComparison.Ordinal);
        var review = await site.Ask();
        var desk = await Desk(site.Reviewer);
        Assert.Contains($"<a href=\"{review}\">Why we cry</a>", desk, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Reviewer.Get(review)).StatusCode);
        Assert.DoesNotContain(review, await Desk(site.Writer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_are_words()
    {
        await site.Write(Newsroom.Draft with { Title = "<img src=x onerror=alert(1)>" });
        var answer = await (await site.Editor.Get("/studio")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("&lt;img src=x", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", answer, StringComparison.Ordinal);
    }

    private async Task SignEveryTest()
    {
        await using var db = site.Site.Database.Open();
        var reviewer = (await db.Staff.SingleAsync(u => u.Email == "rita-reviewer@example.org", TestContext.Current.CancellationToken)).AsActor();
        foreach (var test in InstrumentLibrary.All.Where(i => i.Use.Conditions is null))
            Assert.True((await SignInstrument.Handle(db, test.Slug, null, 1, TimeProvider.System, reviewer, TestContext.Current.CancellationToken)).Done);
    }

    private static async Task<string> Desk(StudioBrowser browser) => await ReviewingSite.Read(await browser.Get("/studio"));
}
