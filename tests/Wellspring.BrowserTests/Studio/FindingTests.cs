using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Words are found in the text and replaced, by keyboard, beside the text and on a small screen.</summary>
public sealed class FindingTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task Hits_are_counted_chosen_one_after_the_other_and_the_cursor_stays_at_the_last()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var (writing, bar) = await Written(context, "Found", "Tears help. No tears, no help; tears again.");
        await writing.Press("Control+f");
        await Assertions.Expect(bar.GetByLabel("Find")).ToBeFocusedAsync();
        await writing.Type("tears");
        await Says(bar, "1 of 3");
        await writing.Press("Enter");
        await Says(bar, "2 of 3");
        await writing.Press("Shift+Enter", "Shift+Enter");
        await Says(bar, "3 of 3");
        Assert.Equal(2, await writing.Text.Locator(".ProseMirror-search-match").CountAsync());
        await bar.GetByLabel("Match case").CheckAsync();
        await Says(bar, "2 of 2");
        await bar.GetByLabel("Find").FillAsync("nowhere");
        await Says(bar, "Nothing found");
        await bar.GetByLabel("Find").FillAsync("again");
        await bar.GetByLabel("Find").PressAsync("Escape");
        await Assertions.Expect(bar).ToBeHiddenAsync();
        await Assertions.Expect(writing.Text).ToBeFocusedAsync();
        Assert.Equal("again", await writing.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        Assert.Equal(0, await writing.Text.Locator(".ProseMirror-search-match, .ProseMirror-active-search-match").CountAsync());
    }

    [Fact]
    public async Task One_is_replaced_then_all_and_each_is_one_step_back_as_is_a_dollar_sign()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        const string Before = "It costs much, much more, and much too much.";
        var (writing, bar) = await Written(context, "Replaced", Before);
        await writing.Press("Home", "Control+h");
        await writing.Type("much");
        await bar.GetByLabel("Replace with").FillAsync("$50");
        await bar.GetByLabel("Replace with").PressAsync("Enter");
        await Says(bar, "Replaced, 3 left");
        await bar.GetByText("Replace all").ClickAsync();
        await Says(bar, "3 replaced");
        Assert.Equal("It costs $50, $50 more, and $50 too $50.", await writing.Text.Locator("p").First.TextContentAsync());
        await writing.StoredWith("$50 too $50.");
        await bar.GetByText("Close").ClickAsync();
        await writing.Press("Control+z");
        Assert.Equal("It costs $50, much more, and much too much.", await writing.Text.Locator("p").First.TextContentAsync());
        await writing.Press("Control+z");
        Assert.Equal(Before, await writing.Text.Locator("p").First.TextContentAsync());
    }

    [Fact]
    public async Task Words_keep_their_looks_when_others_take_their_place_and_may_become_none()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var (writing, bar) = await Written(context, "Looks", "Only ");
        await writing.Press("Control+b");
        await writing.Type("strong tea");
        await writing.Press("Control+b");
        await writing.Type(" helps.");
        await writing.Press("Control+h");
        await bar.GetByLabel("Find").FillAsync("tea");
        await bar.GetByLabel("Replace with").FillAsync("coffee");
        await bar.GetByText("Replace all").ClickAsync();
        Assert.Equal("strong coffee", await writing.Text.Locator("strong").TextContentAsync());
        await bar.GetByLabel("Find").FillAsync(" helps");
        await bar.GetByLabel("Replace with").FillAsync("");
        await bar.GetByText("Replace all").ClickAsync();
        Assert.Equal("Only strong coffee.", await writing.Text.Locator("p").First.TextContentAsync());
    }

    [Fact]
    public async Task The_browsers_own_search_stays_where_the_text_has_not_the_focus()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var (writing, bar) = await Written(context, "Elsewhere", "Words.");
        await writing.Page.FocusAsync("#title");
        await writing.Press("Control+f");
        await Assertions.Expect(bar).ToBeHiddenAsync();
        await writing.Page.ClickAsync("[data-view=find]");
        await Assertions.Expect(bar.GetByLabel("Find")).ToBeFocusedAsync();
        await writing.Page.ClickAsync("[data-view=find]");
        await Assertions.Expect(bar).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task The_bar_is_sound_and_whole_on_every_screen(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        var (writing, bar) = await Written(context, $"Sound {width}", "Tears help. No tears, no help.");
        await writing.Press("Control+h");
        await writing.Type("tears");
        await Says(bar, "1 of 2");
        Assert.Equal("", string.Join("\n", await writing.Page.Faults()));
        Assert.Equal(width, await writing.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        foreach (var control in await bar.Locator("input, button").AllAsync())
        {
            var box = (await control.BoundingBoxAsync())!;
            Assert.True(box.X >= 0 && box.X + box.Width <= width, $"{await control.TextContentAsync()} lies at {box.X}+{box.Width} of {width}.");
        }
    }

    [Fact]
    public async Task The_reading_age_of_the_gate_stands_beside_the_outline_and_follows_the_writing()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var (writing, _) = await Written(context, "Age", "The cat sat on the mat.");
        await Assertions.Expect(writing.Page.Locator(".measures")).ToContainTextAsync("6 words, 1 minute to read, reading age 5");
        await writing.Press("End", "Enter");
        await writing.Type("Notwithstanding considerable methodological heterogeneity, psychophysiological investigations unambiguously demonstrate parasympathetic reactivation.");
        await Assertions.Expect(writing.Page.Locator(".measures")).Not.ToContainTextAsync("reading age 5");
        await Assertions.Expect(writing.Page.Locator("#findings")).ToContainTextAsync("asks for a reading age of");
        var age = await writing.Page.EvaluateAsync<string>("() => document.querySelector('.measures').textContent.match(/reading age (\\d+)/)[1]");
        await Assertions.Expect(writing.Page.Locator("#findings")).ToContainTextAsync($"asks for a reading age of {age};");
    }

    private async Task<(Writing Writing, ILocator Bar)> Written(IBrowserContext context, string title, string words)
    {
        var writing = await Writing.New(await site.Site.SignedIn(context, site.NextWriter, "writer"), title);
        await writing.Text.FocusAsync();
        await writing.Type(words);
        return (writing, writing.Page.Locator(".find-bar"));
    }

    private static Task Says(ILocator bar, string words) => Assertions.Expect(bar.Locator(".find-count")).ToHaveTextAsync(words);
}
