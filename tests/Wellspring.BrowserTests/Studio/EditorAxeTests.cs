using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>axe-core finds nothing on the editor: as it opens, with its menu, with a dialog, in Markdown.</summary>
public sealed class EditorAxeTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Theory]
    [InlineData(320)]
    [InlineData(1440)]
    public async Task No_state_of_the_editor_has_a_violation(int width)
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ReducedMotion = ReducedMotion.Reduce });
        var writing = await Writing.Of(await site.Site.SignedIn(context, site.NextWriter, "writer"), "is-crying-good-for-you");
        await writing.Page.Locator("#findings li").First.WaitForAsync();
        await IsSound(writing.Page, "as it opens");
        await writing.Begin();
        await writing.Press("Control+Enter");
        await writing.Type("/ca");
        await IsSound(writing.Page, "with its menu");
        await writing.Press("Escape", "Backspace", "Backspace", "Backspace");
        await writing.Press("Control+Shift+e");
        await writing.Page.Locator("dialog [role=option]").First.WaitForAsync();
        await IsSound(writing.Page, "with the picker of citations");
        await writing.Press("Escape", "Control+/");
        await writing.Page.Locator("dialog .keys").WaitForAsync();
        await IsSound(writing.Page, "with its keys");
        await writing.Press("Escape", "Control+z");
        await writing.Page.ClickAsync("[data-view=markdown]");
        await writing.Page.Locator("#body").WaitForAsync();
        await IsSound(writing.Page, "in Markdown");
    }

    private static async Task IsSound(IPage page, string state) => Assert.Equal("", string.Join("\n", (await page.Faults()).Select(fault => $"{state}: {fault}")));
}
