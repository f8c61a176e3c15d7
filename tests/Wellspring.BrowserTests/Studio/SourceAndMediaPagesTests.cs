using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>The libraries in each look, with everything unfolded, and with what is refused.</summary>
public sealed class SourceAndMediaPagesTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task No_page_of_a_library_has_a_fault()
    {
        await Bring();
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await site.Site.SignedIn(context, site.NextWriter, "editor");
        var faults = new List<string>();
        foreach (var path in new[] { "/studio/sources", "/studio/new-source", "/studio/sources/tears2020", "/studio/duplicate-sources", "/studio/source-merges?kept=tears2020&retired=tears2020b", "/studio/media-library" })
        {
            await page.GotoAsync(new Uri(site.Site.Address, path).ToString());
            await page.EvaluateAsync("document.querySelectorAll('main details').forEach((d) => { d.open = true; })");
            faults.AddRange(await page.FaultsAtEveryWidth());
        }
        await page.ClickAsync(".pictures a");
        await Assertions.Expect(page.Locator(".showing img").First).ToBeVisibleAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.FillAsync("#focus-x", "far left");
        await page.ClickAsync("main form .button");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.GotoAsync(new Uri(site.Site.Address, "/studio/new-source").ToString());
        await page.ClickAsync("main form .button");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        Assert.Empty(faults);
    }

    private async Task Bring()
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-library-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "drop.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"200\"><circle cx=\"80\" cy=\"90\" r=\"60\"/></svg>");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "bibliography.json"), """
            [{"id":"tears2020","type":"article-journal","title":"What tears are for: a review","author":[{"family":"Doe","given":"A."}],"issued":{"date-parts":[[2020]]},"DOI":"10.5555/tears","custom":{"kind":"narrative review"}},
             {"id":"tears2020b","type":"article-journal","title":"What tears are for: a review","author":[{"family":"Doe","given":"Anna"}],"issued":{"date-parts":[[2020]]},"URL":"https://example.org/tears","custom":{"kind":"narrative review","standing":"retracted"}}]
            """);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "tears.md"), "---\ntitle: What tears are for\nslug: what-tears-are-for\nmedia: [{file: drop.svg, licence: CC BY 4.0, credit: Ann}]\n---\nTears help.[@tears2020]\n\n![A drop](drop.svg)\n");
        await site.Site.Do("import", "markdown", folder.FullName);
        folder.Delete(recursive: true);
    }
}
