using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>Searching the sample site in a real browser, with script and without.</summary>
public sealed class SearchTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    private const string Article = "/articles/is-crying-good-for-you";

    [Fact]
    public async Task A_search_works_without_script_and_stands_in_no_address()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await Open(context);
        await page.FillAsync("#search-words", "is crying good for you");
        await page.PressAsync("#search-words", "Enter");
        Assert.Equal(Article, await page.Locator(".hits a").First.GetAttributeAsync("href"));
        Assert.Equal(Address, page.Url);
        Assert.DoesNotContain("crying", await page.TitleAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await context.CookiesAsync());
        await page.Locator(".narrow button", new() { HasText = "Emotional self-care" }).First.ClickAsync();
        Assert.Equal(Article, await page.Locator(".hits a").First.GetAttributeAsync("href"));
    }

    [Fact]
    public async Task Suggestions_come_while_typing_and_are_walked_by_keyboard()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var asked = new System.Collections.Concurrent.ConcurrentQueue<string>();
        context.Request += (_, request) => asked.Enqueue(request.Url);
        var page = await Open(context);
        await page.Locator("#search-words").PressSequentiallyAsync("is cryi");
        await page.Locator("[role=option]").First.WaitForAsync();
        Assert.Equal("true", await page.GetAttributeAsync("#search-words", "aria-expanded"));
        await page.PressAsync("#search-words", "ArrowDown");
        var chosen = await page.GetAttributeAsync("#search-words", "aria-activedescendant");
        Assert.Equal("true", await page.GetAttributeAsync("#" + chosen, "aria-selected"));
        await page.PressAsync("#search-words", "Escape");
        Assert.Equal("false", await page.GetAttributeAsync("#search-words", "aria-expanded"));
        await page.Locator("#search-words").PressSequentiallyAsync("n");
        await page.Locator("[role=option]").First.WaitForAsync();
        await page.PressAsync("#search-words", "ArrowDown");
        await page.PressAsync("#search-words", "Enter");
        await page.IsAt(Article);
        Assert.DoesNotContain(asked, url => url.Contains("cry", StringComparison.Ordinal) && !url.EndsWith(Article, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_suggestions_fail_the_form_goes_on_working_in_silence()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await Open(context);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.RouteAsync("**/search/suggestions", route => route.AbortAsync());
        await page.Locator("#search-words").PressSequentiallyAsync("crying");
        await page.WaitForTimeoutAsync(400);
        Assert.Equal(0, await page.Locator("[role=option]").CountAsync());
        await page.PressAsync("#search-words", "Enter");
        await page.Locator(".hits a").First.WaitForAsync();
        Assert.Empty(errors);
    }

    [Fact]
    public async Task Help_is_suggested_first_to_who_types_words_of_crisis()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await Open(context);
        await page.Locator("#search-words").PressSequentiallyAsync("want to die");
        await page.Locator("[role=option][data-path='/crisis']").WaitForAsync();
        Assert.Equal("/crisis", await page.Locator("[role=option]").First.GetAttributeAsync("data-path"));
    }

    [Fact]
    public async Task Pages_for_reading_have_no_script_but_the_way_out_of_a_sensitive_one()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await Open(context);
        Assert.Equal(1, await page.Locator("script[src]").CountAsync());
        foreach (var path in (string[])["/", Article, "/topics"])
        {
            await page.GotoAsync(new Uri(samples.Address, path).ToString());
            Assert.Equal(0, await page.Locator("script[src]").CountAsync());
        }
        await page.GotoAsync(new Uri(samples.Address, "/crisis").ToString());
        Assert.Equal(1, await page.Locator("script[src]").CountAsync());
        Assert.Equal(1, await page.Locator(".quick + script[src^='/assets/quick-exit.']").CountAsync());
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Results_fit_at_any_width(int width, ColorScheme scheme)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await Open(context);
        await page.FillAsync("#search-words", "suicide and crying");
        await page.PressAsync("#search-words", "Enter");
        await page.Locator(".search-help").WaitForAsync();
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0);
    }

    private string Address => new Uri(samples.Address, "/search").ToString();

    private async Task<IPage> Open(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address);
        return page;
    }
}
