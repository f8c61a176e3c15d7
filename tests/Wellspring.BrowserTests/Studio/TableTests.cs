using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Tables are written, widened and aligned with the keyboard.</summary>
public sealed class TableTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task Columns_are_aligned_from_the_bar_and_the_alignment_is_there_after_a_reload()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.Site.SignedIn(context, site.NextWriter, "writer"), "Aligned");
        await writing.Text.FocusAsync();
        await writing.Type("/table");
        await Assertions.Expect(writing.Text).ToHaveAttributeAsync("aria-activedescendant", "slash-menu-0");
        await writing.Press("Enter");
        foreach (var cell in (string[])["Kind", "When", "Basal", "Always", "Emotional"]) { await writing.Type(cell); await writing.Press("Tab"); }
        await writing.Type("Sometimes");
        await writing.Page.ClickAsync("[data-act=right]");
        await Assertions.Expect(writing.Page.Locator("[data-act=right]")).ToHaveAttributeAsync("aria-pressed", "true");
        await writing.Press("Shift+Tab");
        await writing.Page.ClickAsync("[data-act=center]");
        await writing.StoredWith("Sometimes");
        await writing.IsSaved();
        const string Written = "| Kind | When |\n| :---: | ---: |\n| Basal | Always |\n| Emotional | Sometimes |\n";
        Assert.Equal(Written, await writing.Markdown());
        await writing.Again();
        Assert.Equal("right", await writing.Text.Locator("td").Last.EvaluateAsync<string>("cell => getComputedStyle(cell).textAlign"));
        Assert.Equal(Written, await writing.Markdown());
    }
}
