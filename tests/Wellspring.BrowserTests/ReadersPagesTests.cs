using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>What every public page of the sample site promises a reader, seen in a real browser.</summary>
public sealed class ReadersPagesTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task No_page_asks_anyone_else_stores_anything_or_needs_script()
    {
        var strangers = new List<string>();
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        context.Request += (_, request) => { if (new Uri(request.Url).Authority != samples.Address.Authority) strangers.Add(request.Url); };
        var page = await context.NewPageAsync();
        foreach (var address in await Addresses())
        {
            await page.GotoAsync(address);
            Assert.True(await page.Locator("a[href^='tel:']").First.IsVisibleAsync(), $"no crisis line in sight on {address}");
        }
        Assert.Empty(strangers);
        Assert.Empty(await context.CookiesAsync());
        Assert.Empty((await context.StorageStateAsync()).Replace("""{"cookies":[],"origins":[]}""", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Nothing_is_lost_to_the_right_at_any_width(int width, ColorScheme scheme)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var page = await context.NewPageAsync();
        foreach (var address in await Addresses())
        {
            await page.GotoAsync(address);
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"{address} is {overflow} px too wide at {width} px");
        }
    }

    [Fact]
    public async Task No_page_has_an_error_in_the_console_and_every_one_has_one_heading_of_the_first_level()
    {
        var complaints = new List<string>();
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add($"{page.Url}: {message.Text}"); };
        foreach (var address in await Addresses())
        {
            await page.GotoAsync(address);
            Assert.Equal(1, await page.Locator("h1").CountAsync());
        }
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task A_citation_opens_its_source_in_place_without_script_and_closes_where_it_was(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 800 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(samples.Address, "/articles/is-crying-good-for-you").ToString());
        var citation = page.Locator("a.cite[href='#s15']").First;
        Assert.False(await page.Locator("#s15").IsVisibleAsync());
        await citation.ClickAsync();
        await AssertInSight(page, "#s15", "a.cite[href='#s15'] >> nth=0");
        await page.Locator("#s15 .shut").ClickAsync();
        Assert.False(await page.Locator("#s15").IsVisibleAsync());
        await AssertInSight(page, "a.cite[href='#s15'] >> nth=0");
        await page.GetByText("Show all 18 sources").ClickAsync();
        Assert.True(await page.Locator("#s15").IsVisibleAsync());
    }

    private static async Task AssertInSight(IPage page, params string[] elements)
    {
        foreach (var element in elements)
        {
            var box = await page.Locator(element).BoundingBoxAsync();
            Assert.True(box is { Y: >= 0 } && box.Y + box.Height <= 800, $"{element} is out of sight: {box?.Y}");
        }
    }

    /// <summary>Every page of the sitemap.</summary>
    private async Task<IReadOnlyList<string>> Addresses()
    {
        using var client = new HttpClient();
        var sitemap = System.Xml.Linq.XDocument.Parse(await client.GetStringAsync(new Uri(samples.Address, "/sitemap.xml"), TestContext.Current.CancellationToken));
        var addresses = sitemap.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ToList();
        Assert.True(addresses.Count >= 30, $"only {addresses.Count} addresses in the sitemap");
        return addresses;
    }
}
