using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Screening tests on the editors' side: their pages in every look, and how one is put into an article.</summary>
public sealed class ScreeningStudioTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task No_page_of_the_tests_has_a_fault()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await site.Site.SignedIn(context, site.NextWriter, "editor", "administrator", "reviewer");
        var faults = new List<string>();
        foreach (var path in (string[])["/studio/tests", "/studio/tests/phq-9", "/studio/tests/who-5", "/studio/tests/pc-ptsd-5"])
        {
            await page.GotoAsync(At(path));
            faults.AddRange(await page.FaultsAtEveryWidth());
        }
        await page.GotoAsync(At("/studio/tests/phq-9"));
        await page.ClickAsync("main form[action$='/withdrawal'] button");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.GotoAsync(At("/studio/tests"));
        await page.ClickAsync("main form button");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task A_test_is_put_into_the_text_from_the_menu_changed_and_taken_out()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, "With a test");
        await writing.Type("/screening");
        await writing.Press("Enter");
        await writing.Dialog.Locator("select").SelectOptionAsync("phq-9");
        await writing.Dialog.Locator("button", new() { HasText = "Put in" }).ClickAsync();
        await writing.StoredWith("\"phq-9\"");
        Assert.Contains("::: screening phq-9", await writing.Markdown(), StringComparison.Ordinal);
        await Chosen(writing);
        await writing.Dialog.Locator("select").SelectOptionAsync("gad-7");
        await writing.Dialog.Locator("button", new() { HasText = "Change" }).ClickAsync();
        await writing.StoredWith("\"gad-7\"");
        await Chosen(writing);
        await writing.Dialog.Locator("button", new() { HasText = "Take it out" }).ClickAsync();
        await Assertions.Expect(writing.Text.Locator(".screening-card")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_self_check_is_put_into_the_text_from_the_menu_and_written_in()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, "With a self-check");
        await writing.Type("/self-check");
        await writing.Press("Enter");
        await writing.StoredWith("When to seek help");
        Assert.Contains("::: self-check", await writing.Markdown(), StringComparison.Ordinal);
    }

    private static Task Chosen(Writing writing) => writing.Text.Locator(".screening-card").DblClickAsync();

    private async Task<Writing> New(IBrowserContext context, string title)
    {
        var writing = await Writing.New(await site.Site.SignedIn(context, site.NextWriter, "writer"), title);
        await writing.Text.FocusAsync();
        return writing;
    }

    private string At(string path) => new Uri(site.Site.Address, path).ToString();
}
