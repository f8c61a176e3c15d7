using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>What stands beside the text: the reader's page that follows the writing, and the gate's word on each sentence.</summary>
public sealed class BesideTheTextTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task On_a_wide_screen_the_readers_page_stands_beside_the_text_and_follows_it_in_its_place()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        var writing = await Writing.Of(await site.Site.SignedIn(context, site.NextWriter, "writer"), "is-crying-good-for-you");
        await writing.Page.ClickAsync("[data-view=preview]");
        await writing.Page.Locator(".stage iframe:not(.coming)").WaitForAsync();
        var (text, preview) = ((await writing.Text.BoundingBoxAsync())!, (await writing.Page.Locator(".stage").BoundingBoxAsync())!);
        Assert.True(preview.X >= text.X + text.Width && preview.Y < 300 && preview.Width >= 390, $"The text is at {text.X}+{text.Width}, the preview at {preview.X},{preview.Y}+{preview.Width}.");
        await writing.Page.EvaluateAsync("() => document.querySelector('.stage iframe').contentWindow.scrollTo({ top: 900, behavior: 'instant' })");
        await writing.Begin();
        await writing.Type(" And so they wrote on.");
        var followed = "() => { const frame = document.querySelector('.stage iframe:not(.coming)'); return frame?.contentDocument.body.textContent.includes('And so they wrote on.') && document.querySelectorAll('.stage iframe').length === 1; }";
        await writing.Page.WaitForFunctionAsync(followed);
        Assert.InRange(await writing.Page.EvaluateAsync<double>("() => document.querySelector('.stage iframe').contentWindow.scrollY"), 860, 1010);
        await writing.Page.ClickAsync("text=Desktop");
        Assert.Equal(1280, await writing.Page.EvaluateAsync<int>("() => document.querySelector('.stage iframe').contentWindow.innerWidth"));
        await writing.Page.ClickAsync("text=Close the preview");
        await Assertions.Expect(writing.Page.Locator(".live-preview")).ToBeHiddenAsync();
        await Assertions.Expect(writing.Text).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_it_stands_below()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 600, Height = 900 } });
        var writing = await Writing.Of(await site.Site.SignedIn(context, site.NextWriter, "writer"), "is-crying-good-for-you");
        await writing.Page.ClickAsync("[data-view=preview]");
        await writing.Page.Locator(".stage iframe:not(.coming)").WaitForAsync();
        var (form, preview) = ((await writing.Page.Locator("#draft").BoundingBoxAsync())!, (await writing.Page.Locator(".live-preview").BoundingBoxAsync())!);
        Assert.True(preview.Y >= form.Y + form.Height && preview.X >= 0 && preview.X + preview.Width <= 600);
    }

    [Fact]
    public async Task The_sentence_that_makes_a_claim_is_marked_and_no_other()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.Site.SignedIn(context, site.NextWriter, "writer"), "Marked");
        const string Claim = "Studies show that crying lowers the level of stress hormones in the blood of seventy percent of all people who were asked about it.";
        await writing.Text.FocusAsync();
        await writing.Type("Tea is nice. " + Claim + " Thank you for reading.");
        await writing.Text.Locator(".found.refuse").First.WaitForAsync();
        Assert.Equal(Claim, string.Concat(await writing.Text.Locator(".found.refuse").AllTextContentsAsync()));
        await writing.Page.Locator("#findings button", new() { HasText = "Studies show" }).First.ClickAsync();
        Assert.Equal(Claim, await writing.Page.EvaluateAsync<string>("() => getSelection().toString()"));
        await writing.Page.CheckAsync("#show-claims");
        Assert.Equal(Claim, string.Concat(await writing.Text.Locator(".claim.uncited").AllTextContentsAsync()));
    }
}
