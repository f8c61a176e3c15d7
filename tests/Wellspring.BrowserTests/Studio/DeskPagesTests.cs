using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>The desk in each look: with nothing on it, and with what an editor finds.</summary>
public sealed class DeskPagesTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task No_desk_has_a_fault()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await site.Site.SignedIn(context, site.NextWriter, "writer", "editor");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Desk");
        var faults = new List<string>(await page.FaultsAtEveryWidth());
        await Begin(page, "Tears at work");
        await page.GotoAsync(new Uri(site.Site.Address, "/studio").ToString());
        await Assertions.Expect(page.Locator(".pile h2").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".pile a", new() { HasText = "Tears at work" })).ToHaveCountAsync(1);
        faults.AddRange(await page.FaultsAtEveryWidth());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_draft_lies_on_the_desk_is_opened_from_it_and_is_gone_when_it_is_discarded()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await site.Site.SignedIn(context, site.NextWriter, "writer");
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("Nothing waits for you.");
        await Begin(page, "Tears at home");
        await page.ClickAsync("nav >> text=Desk");
        await page.ClickAsync(".pile a:has-text('Tears at home')");
        await Assertions.Expect(page.Locator("#title")).ToHaveValueAsync("Tears at home");
        await page.GotoAsync(page.Url + "/discarding");
        await page.ClickAsync("main form .button");
        await page.ClickAsync("nav >> text=Desk");
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("Nothing waits for you.");
    }

    private async Task Begin(IPage page, string title)
    {
        await page.GotoAsync(new Uri(site.Site.Address, "/studio/articles").ToString());
        await page.FillAsync("#title", title);
        await page.ClickAsync(".begin .button");
    }
}
