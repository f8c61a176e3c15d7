using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>The list of articles and the pages around a draft, in each look; and a way through them without a script.</summary>
public sealed class DraftPagesTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    private static int writers;

    [Fact]
    public async Task No_page_has_a_fault()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await samples.Site.SignedIn(context, NextWriter, "writer");
        var faults = new List<string>();
        foreach (var path in (string[])["/studio/articles", "/studio/articles?find=nothing+is+like+that", "/studio/articles?state=live&find=crying"])
        {
            await page.GotoAsync(new Uri(samples.Address, path).ToString());
            faults.AddRange(await page.FaultsAtEveryWidth());
        }
        await page.ClickAsync(".begin .button");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.GotoAsync(new Uri(samples.Address, "/studio/articles?find=crying+good").ToString());
        await page.ClickAsync(".rows.articles button");
        var draft = new Uri(page.Url).AbsolutePath;
        foreach (var around in (string[])["/previews", "/discarding"])
        {
            await page.GotoAsync(new Uri(samples.Address, draft + around).ToString());
            faults.AddRange(await page.FaultsAtEveryWidth());
        }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Without_script_an_article_is_begun_written_refused_mended_seen_and_kept()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await samples.Site.SignedIn(context, NextWriter, "writer");
        await page.ClickAsync("nav >> text=Articles");
        await page.FillAsync("#title", "Tears at work");
        await page.ClickAsync(".begin .button");
        await page.FillAsync("#body", "Studies show that 40% of all adults cry each week.");
        await page.FillAsync("#slug", "No Address");
        await page.ClickAsync(".acts .button >> nth=0");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#body")).ToHaveValueAsync("Studies show that 40% of all adults cry each week.");
        await page.FillAsync("#slug", "tears-at-work");
        await page.ClickAsync(".acts .button >> nth=0");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("Saved.");
        await Assertions.Expect(page.Locator(".findings .refuse >> nth=0")).ToContainTextAsync("40%");
        await page.ClickAsync("text=Preview what is saved");
        await Assertions.Expect(page.FrameLocator("iframe.phone").Locator("h1")).ToHaveTextAsync("Tears at work");
        await page.ClickAsync("text=Back to the draft");
        await page.ClickAsync("text=Keep as edition 1");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Kept as an edition");
    }

    private static string NextWriter => $"drafts{Interlocked.Increment(ref writers)}@example.org";
}
