using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>What a phone shows of the studio: the page before its menu, a tree that can be looked over, and nothing wider than the window.</summary>
public sealed class NarrowStudioTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task A_page_begins_near_the_top_and_its_menu_opens_without_a_script()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, JavaScriptEnabled = false });
        var page = await site.Site.SignedIn(context, site.NextWriter, "writer", "editor", "administrator");
        foreach (var path in new[] { "/studio", "/studio/articles", "/studio/topics", "/studio/people" })
        {
            await Go(page, path);
            Assert.InRange((await page.Locator("main").BoundingBoxAsync())!.Y, 0, 120);
            await Assertions.Expect(page.Locator("nav a", new() { HasText = "Articles" })).ToBeHiddenAsync();
        }
        await page.ClickAsync(".studio-menu > summary");
        await page.ClickAsync("nav >> text=Articles");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Articles");
    }

    [Fact]
    public async Task On_a_wide_screen_the_menu_is_a_row()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1024, Height = 640 }, JavaScriptEnabled = false });
        var page = await site.Site.SignedIn(context, site.NextWriter, "writer");
        await Assertions.Expect(page.Locator(".studio-menu > summary")).ToBeHiddenAsync();
        await page.ClickAsync("nav >> text=Articles");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Articles");
    }

    [Fact]
    public async Task Branches_of_topics_are_folded_where_it_is_narrow_and_open_where_there_is_room()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, JavaScriptEnabled = false });
        var page = await site.Site.SignedIn(context, site.NextWriter, "editor");
        await Go(page, "/studio/topics");
        var below = page.Locator(".branch .twig").First;
        await Assertions.Expect(below).ToBeHiddenAsync();
        await page.Locator(".branch > summary").First.ClickAsync();
        await Assertions.Expect(below).ToBeVisibleAsync();
        await page.SetViewportSizeAsync(1280, 800);
        await Assertions.Expect(page.Locator(".branch .twig").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_long_address_in_an_error_and_the_log_stay_within_the_window()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 320, Height = 640 }, ReducedMotion = ReducedMotion.Reduce });
        var page = await site.Site.SignedIn(context, site.NextWriter, "editor", "administrator");
        await Go(page, "/studio/redirects");
        await page.FillAsync("#from", "/" + new string('w', 300));
        await page.FillAsync("#to", "/" + new string('m', 300));
        await page.ClickAsync("main .form.wide .button");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        var faults = new List<string>(await page.Faults());
        await Go(page, "/studio/audit");
        faults.AddRange(await page.Faults());
        Assert.Empty(faults);
    }

    private Task<IResponse?> Go(IPage page, string path) => page.GotoAsync(new Uri(site.Site.Address, path).ToString());
}
