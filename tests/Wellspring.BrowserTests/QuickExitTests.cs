using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>Leaving a page that somebody else should not see.</summary>
public sealed class QuickExitTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    private const string Elsewhere = "https://www.weather.gov/";
    private const string Sensitive = "/articles/thoughts-of-suicide-how-to-get-through-today";

    [Theory]
    [InlineData(Sensitive)]
    [InlineData("/topics/issues/suicide-and-self-harm")]
    [InlineData("/crisis")]
    [InlineData("/crisis/gb")]
    public async Task Going_back_after_leaving_does_not_lead_to_the_page(string path)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await Open(context, path);
        await page.Locator(".leave").ClickAsync();
        await page.IsAt(Elsewhere);
        await page.GoBackAsync();
        Assert.Equal(At("/a-to-z"), page.Url);
        await page.GoForwardAsync();
        Assert.Equal(Elsewhere, page.Url);
    }

    [Fact]
    public async Task Steps_within_the_page_are_not_gone_back_to_either()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await Open(context, Sensitive);
        await page.Locator("a.cite").First.ClickAsync();
        Assert.Matches("#s[0-9]+$", page.Url);
        Assert.True(await page.Locator(".sources li:target").IsVisibleAsync());
        await page.Locator(".sources li:target .shut").ClickAsync();
        Assert.Equal(0, await page.Locator(".sources li:target").CountAsync());
        await page.Locator(".leave").ClickAsync();
        await page.IsAt(Elsewhere);
        await page.GoBackAsync();
        Assert.Equal(At("/a-to-z"), page.Url);
    }

    [Fact]
    public async Task The_words_are_gone_before_the_other_site_answers()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await Open(context, Sensitive);
        var seen = await page.EvaluateAsync<string[]>("() => { document.querySelector('.leave').click(); return [document.title, document.body.textContent, document.querySelector('[role=alert]').textContent, location.href]; }");
        Assert.Equal(["Loading", "Loading", "Loading", At("/")], seen);
        await page.IsAt(Elsewhere);
    }

    [Fact]
    public async Task Shift_pressed_three_times_leaves_and_says_how_often_it_is_still_to_be_pressed()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await Open(context, Sensitive);
        Assert.Equal("Leave this page, or press Shift three times", await page.Locator(".leave").TextContentAsync());
        await page.Keyboard.PressAsync("Shift");
        Assert.Contains("twice more", await page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Shift");
        Assert.Contains("once more", await page.GetByRole(AriaRole.Status).TextContentAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Shift");
        await page.IsAt(Elsewhere);
        await page.GoBackAsync();
        Assert.Equal(At("/a-to-z"), page.Url);
    }

    [Fact]
    public async Task Who_writes_capital_letters_goes_on_or_closes_what_is_open_stays()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await Open(context, Sensitive);
        foreach (var key in (string[])["Shift", "Shift", "a", "Shift", "Shift+B", "Shift", "Escape", "Escape", "Escape", "Shift", "Shift"]) await page.Keyboard.PressAsync(key);
        Assert.Equal(At(Sensitive), page.Url);
        Assert.True(await page.Locator("h1").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_script_the_way_out_is_a_link_that_works()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await Open(context, Sensitive);
        await page.Locator(".leave").ClickAsync();
        await page.IsAt(Elsewhere);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task The_way_out_stays_in_sight_and_nothing_that_is_gone_to_lies_below_it(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 640 } });
        var page = await Open(context, Sensitive);
        await page.Locator("a[href='#sources']").First.ClickAsync();
        var way = (await page.Locator(".leave").BoundingBoxAsync())!;
        Assert.InRange(way.Y, 0, 20);
        Assert.True((await page.Locator("#sources").BoundingBoxAsync())!.Y >= way.Y + way.Height);
    }

    [Theory]
    [InlineData(640, 320)]
    [InlineData(320, 300)]
    public async Task Held_sideways_the_way_out_stays_in_its_corner_and_hides_nothing_that_is_gone_to(int width, int height)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = height } });
        var page = await Open(context, Sensitive);
        await page.Locator("a[href='#sources']").First.ClickAsync();
        var way = (await page.Locator(".leave").BoundingBoxAsync())!;
        Assert.InRange(way.Y + way.Height, height - 20, height);
        Assert.InRange((await page.Locator("#sources").BoundingBoxAsync())!.Y, 0, way.Y);
    }

    private async Task<IPage> Open(IBrowserContext context, string path)
    {
        await context.RouteAsync(Elsewhere, route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>Weather</title>" }));
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/a-to-z"));
        await page.GotoAsync(At(path));
        return page;
    }

    private string At(string path) => new Uri(samples.Address, path).ToString();
}
