using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Words that were typed are kept, whatever dies under the writer's hands.</summary>
public sealed class NothingIsLostTests(Chromium chromium)
{
    private const string Goes = "() => { dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); }";
    private const string ComesBack = "() => { dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }";

    [Fact]
    public async Task A_server_that_is_killed_in_mid_sentence_gets_all_of_it_when_it_is_back()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.SignedIn(context, "wanda@example.org", "writer"), "Killed server");
        await writing.Text.FocusAsync();
        await writing.Type("It began well");
        await site.Kill();
        await writing.Type(", the server died, and she wrote on.");
        await Assertions.Expect(writing.Page.Locator(".saving")).ToContainTextAsync("Your words are kept in this browser");
        await site.Serve();
        await writing.Page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        await writing.IsSaved();
        await writing.StoredWith("It began well, the server died, and she wrote on.");
    }

    [Fact]
    public async Task A_tab_and_a_server_that_are_killed_in_mid_sentence_lose_no_letter()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.SignedIn(context, "wanda@example.org", "writer"), "Killed tab");
        await writing.Text.FocusAsync();
        await writing.Type("It began well");
        await writing.StoredWith("It began well");
        await site.Kill();
        await writing.Type(" and ended in the mid");
        await Crash(context, writing.Page);
        await site.Serve();
        var again = await writing.In(await context.NewPageAsync());
        await Assertions.Expect(again.Text).ToContainTextAsync("It began well and ended in the mid");
        await again.StoredWith("It began well and ended in the mid");
    }

    [Fact]
    public async Task Markdown_and_fields_of_a_killed_tab_are_back_as_well()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.SignedIn(context, "wanda@example.org", "writer"), "Killed Markdown");
        await writing.Page.ClickAsync("[data-view=markdown]");
        await writing.Page.Locator("#body").ClickAsync();
        await site.Kill();
        await writing.Page.FillAsync("#title", "A title of the dead");
        await writing.Page.FillAsync("#body", "Written **without** a server.\n");
        await Crash(context, writing.Page);
        await site.Serve();
        var again = await writing.In(await context.NewPageAsync());
        Assert.Equal("A title of the dead", await again.Page.InputValueAsync("#title"));
        Assert.Equal("Written **without** a server.\n", await again.Markdown());
    }

    [Fact]
    public async Task What_a_page_keeps_is_free_as_soon_as_it_goes()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.SignedIn(context, "wanda@example.org", "writer"), "Reloaded");
        var lived = Assert.Single(await Held(writing.Page));
        await writing.Page.EvaluateAsync(Goes);
        await writing.Page.EvaluateAsync("name => navigator.locks.request(name, { signal: AbortSignal.timeout(20000) }, () => undefined)", lived);
        Assert.Empty(await Held(writing.Page));
    }

    [Fact]
    public async Task A_page_that_is_brought_back_writes_under_a_name_of_its_own_and_loses_nothing()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.SignedIn(context, "wanda@example.org", "writer"), "Brought back");
        await writing.Text.FocusAsync();
        await writing.Type("It began well");
        await writing.StoredWith("It began well");
        await writing.IsSaved();
        var lived = Assert.Single(await Held(writing.Page));
        await site.Kill();
        await writing.Type(", went away");
        await writing.Page.EvaluateAsync(Goes);
        await writing.Page.EvaluateAsync(ComesBack);
        await writing.Page.WaitForFunctionAsync("async before => { const held = (await navigator.locks.query()).held.map(lock => lock.name); return held.length === 1 && held[0] !== before; }", lived);
        await writing.Type(" and came back");
        await Crash(context, writing.Page);
        await site.Serve();
        var again = await writing.In(await context.NewPageAsync());
        Assert.Equal("It began well, went away and came back", (await again.Markdown()).Trim());
    }

    [Fact]
    public async Task Two_pages_that_live_do_not_take_each_others_words()
    {
        await using var site = new RunningSite();
        await site.Serve();
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.SignedIn(context, "wanda@example.org", "writer"), "Two pages");
        await writing.Text.FocusAsync();
        await writing.Type("It began well");
        await writing.StoredWith("It began well");
        await writing.IsSaved();
        await writing.Page.RouteAsync("**/document", route => route.AbortAsync());
        await writing.Type(", said the first page");
        await Assertions.Expect(writing.Page.Locator(".saving")).ToContainTextAsync("Your words are kept in this browser");

        var beside = await writing.In(await context.NewPageAsync());
        Assert.Equal("It began well", (await beside.Markdown()).Trim());
        Assert.Equal(2, (await Held(beside.Page)).Length);
        await beside.Again();
        Assert.Equal("It began well", (await beside.Markdown()).Trim());

        // What the second page left alone is still there when the first one dies.
        await Crash(context, writing.Page);
        await beside.Again();
        await Assertions.Expect(beside.Text).ToContainTextAsync("It began well, said the first page");
        await beside.StoredWith("It began well, said the first page");
    }

    private static Task<string[]> Held(IPage page) => page.EvaluateAsync<string[]>("async () => (await navigator.locks.query()).held.map(lock => lock.name)");

    // Nothing of the page runs any more: no unload, no last words.
    private static async Task Crash(IBrowserContext context, IPage page)
    {
        var browser = await context.NewCDPSessionAsync(page);
        var crashed = new TaskCompletionSource();
        page.Crash += (_, _) => crashed.TrySetResult();
        _ = browser.SendAsync("Page.crash");
        await crashed.Task;
        await page.CloseAsync();
    }
}
