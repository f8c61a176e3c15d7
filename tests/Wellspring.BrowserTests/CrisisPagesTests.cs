using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>Crisis lines where the network is gone, and on paper.</summary>
public sealed class CrisisPagesTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task After_one_visit_the_lines_open_when_the_server_is_gone_and_nothing_is_stored_by_script()
    {
        await using var site = new RunningSite();
        await site.LoadSamples();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        foreach (var path in (string[])["/crisis", "/crisis/gb", "/topics"]) await page.GotoAsync(new Uri(site.Address, path).ToString());
        await site.Kill();

        foreach (var (path, number) in ((string, string)[])[("/crisis", "988"), ("/crisis/gb", "116123")])
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            Assert.True(await page.Locator($"main a[href='tel:{number}']").First.IsVisibleAsync(), $"{path} does not show {number}");
            Assert.NotEqual("none", await page.Locator("main .country").First.EvaluateAsync<string>("e => getComputedStyle(e).borderRadius.replace('0px', 'none')"));
        }
        // What is not kept shows that the server is gone indeed.
        await Assert.ThrowsAsync<PlaywrightException>(() => page.GotoAsync(new Uri(site.Address, "/topics").ToString()));
    }

    [Fact]
    public async Task On_paper_a_country_is_a_card_with_its_numbers_and_the_address_where_they_are_kept_up()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 794, Height = 1123 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(samples.Address, "/crisis/gb").ToString());
        Assert.False(await page.GetByText("look again at").IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var card = page.Locator(".country");
        foreach (var words in (string[])["United Kingdom", "116 123", "999", "/crisis/gb"]) Assert.Contains(words, await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.InRange((await card.BoundingBoxAsync())!.Width, 200, 340);
        foreach (var other in (string[])[".helpline", ".masthead", ".colophon", ".picker", ".crumbs", "h1"]) Assert.False(await page.Locator(other).First.IsVisibleAsync(), other);
    }

    [Fact]
    public async Task On_paper_all_countries_are_cards_none_of_which_is_cut_by_the_end_of_a_page()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 794, Height = 1123 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(samples.Address, "/crisis").ToString());
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("avoid", await page.Locator(".country").First.EvaluateAsync<string>("e => getComputedStyle(e).breakInside"));
        Assert.False(await page.Locator("#leaving").IsVisibleAsync());
    }
}
