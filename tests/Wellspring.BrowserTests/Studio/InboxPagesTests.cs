using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>What readers sent, in each look: a request, and a message that wants an answer and speaks of danger.</summary>
public sealed class InboxPagesTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task No_page_of_the_inbox_has_a_fault()
    {
        await using var readers = await chromium.Browser.NewContextAsync();
        const string sent = "how crying feels at sea";
        await Write(await readers.NewPageAsync(), sent);
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await site.Site.SignedIn(context, site.NextWriter, "editor");
        var faults = new List<string>();
        foreach (var path in (string[])["/studio/inbox", "/studio/inbox?box=requests", "/studio/inbox?box=feedback&state=all", "/studio/inbox?box=kept-apart", "/studio/inbox/templates"])
        {
            await page.GotoAsync(At(path));
            faults.AddRange(await page.FaultsAtEveryWidth());
        }

        await page.ClickAsync("main form:has(#name) .button");
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.GotoAsync(At($"/studio/inbox?box=feedback&find={Uri.EscapeDataString(sent)}"));
        await page.ClickAsync(".messages a");
        await page.Unfold();
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.ClickAsync("main form[action$='/reply'] .button");
        faults.AddRange(await page.FaultsAtEveryWidth());
        Assert.Empty(faults);
    }

    private async Task Write(IPage reader, string words)
    {
        await reader.GotoAsync(At("/about/contact"));
        await reader.GetByLabel("I would like an answer").CheckAsync();
        await reader.FillAsync("#form-address", "reader@example.org");
        await reader.GetByLabel("Your message").FillAsync($"I want to kill myself, and wondered {words}.");
        await reader.GetByRole(AriaRole.Button, new() { Name = "Send the message" }).ClickAsync();
        await reader.IsAt(At("/thank-you/for-writing"));
    }

    private string At(string path) => new Uri(site.Site.Address, path).ToString();
}
