using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>The pickers without script: the way there and back, and how each page stands.</summary>
public sealed class PickPagesTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task Without_script_a_source_and_a_picture_are_put_in_and_what_was_typed_is_there()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await site.Site.SignedIn(context, site.NextWriter, "writer");
        await page.GotoAsync(new Uri(site.Site.Address, "/studio/articles").ToString());
        await page.FillAsync("#title", "Without script");
        await page.ClickAsync("text=Begin >> nth=-1");
        await page.FillAsync("#body", "People cry.\n\nA second paragraph.");
        await page.ClickAsync("button[name=then][value=sources]");
        await page.FillAsync("#find", "rottenberg2008");
        await page.ClickAsync("[role=search] button");
        await page.CheckAsync("[name=key][value=rottenberg2008]");
        await page.SelectOptionAsync("#spot", new SelectOptionValue { Label = "After: People cry." });
        await page.ClickAsync("text=Put it into the text");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("It stands in the text now");
        Assert.Equal("People cry.[@rottenberg2008]\n\nA second paragraph.", await page.InputValueAsync("#body"));
        await page.ClickAsync("button[name=then][value=pictures]");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "drop.png", MimeType = "image/png", Buffer = DrawnPicture.Png(40, 20) });
        await page.FillAsync("#alt", "A drop");
        await page.ClickAsync("text=Put it into the text");
        await Assertions.Expect(page.Locator("#licence-wrong")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        Assert.Equal("A drop", await page.InputValueAsync("#alt"));
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "drop.png", MimeType = "image/png", Buffer = DrawnPicture.Png(40, 20) });
        await page.FillAsync("#licence", "CC0");
        await page.ClickAsync("text=Put it into the text");
        Assert.Contains("![A drop](drop.png)", await page.InputValueAsync("#body"), StringComparison.Ordinal);
        Assert.Equal("CC0", await page.InputValueAsync("#media-0-licence"));
    }

    [Fact]
    public async Task No_picker_has_a_violation()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.Of(await site.Site.SignedIn(context, site.NextWriter, "writer"), "is-crying-good-for-you");
        var draft = new Uri(writing.Page.Url).AbsolutePath;
        foreach (var picker in (string[])["/sources", "/links", "/pictures"])
        {
            await writing.Page.GotoAsync(new Uri(site.Site.Address, draft + picker).ToString());
            Assert.Empty(await writing.Page.FaultsAtEveryWidth());
            await writing.Page.Locator("main form[method=post] .button").First.ClickAsync();
            await writing.Page.Locator(".error-summary").WaitForAsync();
            Assert.Empty(await writing.Page.FaultsAtEveryWidth());
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task Preview_and_picture_dialog_have_no_violation(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        var writing = await Writing.Of(await site.Site.SignedIn(context, site.NextWriter, "writer"), "is-crying-good-for-you");
        await writing.Page.ClickAsync("[data-view=preview]");
        await writing.Page.Locator(".stage iframe:not(.coming)").WaitForAsync();
        await IsSound(writing.Page, "with the preview");
        await writing.Begin();
        await writing.Press("Control+Alt+p");
        await writing.Dialog.Locator("#ask-file").SetInputFilesAsync(new FilePayload { Name = "drop.png", MimeType = "image/png", Buffer = DrawnPicture.Png(40, 20) });
        await writing.Dialog.Locator(".framing summary").ClickAsync();
        await writing.Dialog.Locator("button", new() { HasText = "Put it in" }).ClickAsync();
        await writing.Dialog.Locator("#ask-alt-wrong").WaitForAsync();
        await IsSound(writing.Page, "with a refused picture");
    }

    private static async Task IsSound(IPage page, string state) => Assert.Empty((await page.Faults()).Select(fault => $"{state}: {fault}"));
}
