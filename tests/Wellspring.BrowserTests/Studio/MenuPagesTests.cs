using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>The menus and the policy pages in each look, and with something chosen and something begun.</summary>
public sealed class MenuPagesTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task No_page_of_the_menus_has_a_fault()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await site.Site.SignedIn(context, site.NextWriter, "editor");
        var faults = new List<string>();
        await page.GotoAsync(At("/studio/menu"));
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.FocusAsync("#about li:last-of-type form:last-of-type button");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/studio/menu#about-*");
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.GotoAsync(At("/studio/policy-pages"));
        faults.AddRange(await page.FaultsAtEveryWidth());
        Assert.Empty(faults);
    }

    private string At(string path) => new Uri(site.Site.Address, path).ToString();
}
