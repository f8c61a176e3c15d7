using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>Menus, contents and ways out: by keyboard and without script.</summary>
public sealed class WaysThroughTheSiteTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    private string Article => new Uri(samples.Address, "/articles/is-crying-good-for-you").ToString();

    [Fact]
    public async Task A_topic_is_reached_by_keyboard_without_script()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Article);
        var topics = page.GetByRole(AriaRole.Navigation, new() { Name = "Topics" });
        await topics.Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await topics.GetByRole(AriaRole.Link, new() { Name = "ADHD", Exact = true }).WaitForAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.IsAt("/topics/issues/adhd");
    }

    [Fact]
    public async Task On_a_phone_the_menu_opens_over_the_page_leads_to_help_first_and_closes_with_Escape()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 320, Height = 640 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Article);
        var help = page.Locator("#menu a[href='/crisis']");
        Assert.False(await help.IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        Assert.True(await help.IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await help.IsVisibleAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        Assert.False(await help.IsVisibleAsync());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task The_way_out_of_the_page_and_a_crisis_line_are_in_sight_at_once(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = width, Height = 640 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Article);
        foreach (var sight in (string[])[".helpline .leave", ".helpline a[href='tel:988']"])
            Assert.InRange((await page.Locator(sight).BoundingBoxAsync())!.Y, 0, 200);
    }

    [Fact]
    public async Task The_picker_leads_to_a_country_and_its_name_stands_in_no_query()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(samples.Address, "/crisis").ToString());
        await page.GetByLabel("Which country are you in?").SelectOptionAsync("gb");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show numbers" }).ClickAsync();
        Assert.Equal(new Uri(samples.Address, "/crisis/gb").ToString(), page.Url);
        Assert.Contains("116 123", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contents_follow_the_reader_and_the_way_to_the_top_comes_when_it_is_far()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1440, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Article);
        Assert.False(await page.Locator(".to-top").IsVisibleAsync());
        // A turn of the wheel before the page takes any is lost, and seen on a busy machine.
        await page.EvaluateAsync("window.scrollTo(0, 4000)");
        await page.Locator(".to-top").WaitForAsync(new() { State = WaitForSelectorState.Visible });
        Assert.InRange((await page.Locator(".contents").BoundingBoxAsync())!.Y, 0, 100);
    }
}
