using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>People, licences and topics in each look, and the tree under a pointer and under keys.</summary>
public sealed class PeopleAndTopicPagesTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task No_page_of_people_or_topics_has_a_fault()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await site.Site.SignedIn(context, site.NextWriter, "editor", "administrator");
        var faults = new List<string>();
        foreach (var path in new[] { "/studio/people", "/studio/people/ines-calloway", "/studio/people/ines-calloway/declarations", "/studio/people/ines-calloway/licences", "/studio/topics" })
        {
            await Go(page, path);
            faults.AddRange(await page.FaultsAtEveryWidth());
        }
        await Go(page, "/studio/people/ines-calloway");
        await page.ClickAsync("#licences ~ .rows a");
        await Assertions.Expect(page.Locator("h2").First).ToBeVisibleAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        await Go(page, "/studio/topics");
        await page.ClickAsync(".tree .what a");
        await Assertions.Expect(page.Locator("#risk-title")).ToBeVisibleAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        await page.FillAsync("#title", "");
        await page.ClickAsync("main .form .button >> nth=0");
        await Assertions.Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        faults.AddRange(await page.FaultsAtEveryWidth());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_topic_is_dragged_under_another_and_brought_back_by_its_buttons_and_keys()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 1600 } });
        var page = await site.Site.SignedIn(context, site.NextWriter, "editor");
        await Go(page, "/studio/topics");
        foreach (var title in new[] { "First new one", "Second new one" })
        {
            await page.FillAsync("#title", title);
            await page.ClickAsync("main .form .button");
            await Assertions.Expect(page.Locator(".done")).ToContainTextAsync(title);
        }
        await page.DragAndDropAsync("#topic-second-new-one > .twig .what", "#topic-first-new-one > .twig", new() { TargetPosition = new() { X = 200, Y = 40 } });
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("under “First new one”");
        await Assertions.Expect(page.Locator("#topic-first-new-one > .branch > .tree > #topic-second-new-one")).ToHaveCountAsync(1);
        await page.FocusAsync("#topic-second-new-one .step-to[value=out]");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".done")).ToContainTextAsync("at the top");
        await page.DragAndDropAsync("#topic-second-new-one > .twig .what", "#topic-first-new-one > .twig", new() { TargetPosition = new() { X = 200, Y = 4 } });
        await Assertions.Expect(page.Locator("#topic-second-new-one + #topic-first-new-one")).ToHaveCountAsync(1);
    }

    private Task<IResponse?> Go(IPage page, string path) => page.GotoAsync(new Uri(site.Site.Address, path).ToString());
}
