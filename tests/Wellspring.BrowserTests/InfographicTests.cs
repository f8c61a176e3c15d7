using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>Infographics as readers meet them: seen, heard, on a small telephone, and passed on.</summary>
public sealed partial class InfographicTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    private static readonly string[] Articles = ["is-crying-good-for-you", "does-depression-make-you-cry-more", "antidepressants-what-to-expect-in-the-first-weeks", "phq-9-and-gad-7-what-screening-scores-mean", "what-happens-in-a-first-therapy-session"];

    [Fact]
    public async Task A_drawing_is_one_picture_with_its_title_as_its_name_and_its_words_follow_as_text()
    {
        await using var context = await Context(1440);
        var page = await Open(context, "is-crying-good-for-you");
        var drawing = page.GetByRole(AriaRole.Img, new() { Name = "Three kinds of tears", Exact = true });
        Assert.True(await drawing.IsVisibleAsync());
        var heard = await page.Locator(".infographic").First.AriaSnapshotAsync();
        Assert.Contains("- img \"Three kinds of tears\"", heard, StringComparison.Ordinal);
        Assert.Contains("- text: Basal tears are always there.", heard, StringComparison.Ordinal);
        Assert.Contains("smoke", heard, StringComparison.Ordinal);
    }

    // The other typeface, which a slow first visit keeps, is wider: its words may stand in the drawing's margin, where they are seen.
    [Theory]
    [InlineData(1440)]
    [InlineData(768)]
    public async Task No_word_of_a_drawing_is_cut_off(int width)
    {
        await using var context = await Context(width);
        foreach (var article in Articles)
        {
            var page = await Open(context, article);
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('.drawn > svg text')].filter(t => {
                  const box = t.getBBox(), view = t.ownerSVGElement.viewBox.baseVal;
                  return box.width === 0 || box.x < -4 || box.x + box.width > view.width + 20 || box.y + box.height > view.height + 4;
                }).map(t => t.textContent)
                """));
            await page.CloseAsync();
        }
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(360, ColorScheme.Light)]
    public async Task On_a_small_telephone_every_word_stands_as_text_within_the_screen(int width, ColorScheme scheme)
    {
        await using var context = await Context(width, scheme);
        foreach (var article in Articles)
        {
            var page = await Open(context, article);
            Assert.Equal(0, await page.Locator(".drawn > svg:visible").CountAsync());
            Assert.Empty(await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('.infographic :is(li, tr:not(.head) > *, figcaption, .foot)')].filter(e => {
                  const box = e.getBoundingClientRect();
                  return box.width < 20 || box.left < 0 || box.right > innerWidth || e.scrollWidth > e.clientWidth + 1;
                }).map(e => e.textContent)
                """));
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task The_shipped_typeface_measures_as_the_browser_sets_it()
    {
        await using var context = await Context(1440);
        var page = await Open(context, "antidepressants-what-to-expect-in-the-first-weeks");
        var longest = await page.EvaluateAsync<double>("document.fonts.ready.then(() => Math.max(...[...document.querySelectorAll('.drawn > svg text')].map(t => t.getBBox().x + t.getBBox().width)))");
        Assert.InRange(longest, 560, 640);
    }

    [Fact]
    public async Task A_picture_to_share_and_a_card_are_pictures()
    {
        await using var context = await Context(1440);
        var page = await Open(context, "is-crying-good-for-you");
        var share = (await page.GetByRole(AriaRole.Link, new() { Name = "Share as a picture" }).First.GetAttributeAsync("href"))!;
        var card = Authority().Replace((await page.Locator("meta[property='og:image']").GetAttributeAsync("content"))!, "");
        foreach (var address in (string[])[share, card])
        {
            await page.GotoAsync(new Uri(samples.Address, address).ToString());
            Assert.True(await page.EvaluateAsync<int>("document.images[0].naturalWidth") >= 1080, address);
        }
    }

    private async Task<IPage> Open(IBrowserContext context, string article)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(samples.Address, "/articles/" + article).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return page;
    }

    private Task<IBrowserContext> Context(int width, ColorScheme scheme = ColorScheme.Light) =>
        chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });

    [GeneratedRegex("^https?://[^/]+")]
    private static partial Regex Authority();
}
