using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>A session that ends under a writer's hands takes no word with it.</summary>
public sealed class SignedOutTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task Who_is_signed_out_in_mid_sentence_writes_on_and_signs_in_in_another_tab()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writer = site.NextWriter;
        var writing = await Writing.New(await site.Site.SignedIn(context, writer, "writer"), "Signed out");
        await writing.Text.FocusAsync();
        await writing.Type("It began well");
        await writing.StoredWith("It began well");
        await writing.IsSaved();
        var other = await context.NewPageAsync();
        await other.GotoAsync(new Uri(site.Site.Address, "/studio").ToString());
        await other.ClickAsync("text=Sign out");
        await other.Locator("#email").WaitForAsync();

        await writing.Page.BringToFrontAsync();
        await writing.Text.FocusAsync();
        await writing.Press("Control+End");
        await writing.Type(", and went on");
        await Assertions.Expect(writing.Page.Locator(".saving")).ToContainTextAsync("you are signed out");
        await writing.Type(" all the same.");
        var tab = await context.RunAndWaitForPageAsync(() => writing.Page.ClickAsync(".saving a"));
        await tab.FillAsync("#email", writer);
        await tab.FillAsync("#password", StudioContext.Password);
        await tab.Keyboard.PressAsync("Enter");
        await tab.IsAt("/studio");

        await writing.Page.BringToFrontAsync();
        await writing.Page.EvaluateAsync("() => dispatchEvent(new Event('focus'))");
        await writing.IsSaved();
        await writing.StoredWith("It began well, and went on all the same.");
        await writing.Page.ClickAsync("text=Keep as edition 1");
        await Assertions.Expect(writing.Page.Locator(".done")).ToContainTextAsync("Kept as an edition");
    }

    [Fact]
    public async Task A_page_that_is_closed_signed_out_brings_its_words_when_somebody_opens_the_draft_again()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writer = site.NextWriter;
        var writing = await Writing.New(await site.Site.SignedIn(context, writer, "writer"), "Closed");
        var draft = writing.Page.Url;
        await writing.Text.FocusAsync();
        await context.ClearCookiesAsync();
        await writing.Type("Kept in this browser.");
        await Assertions.Expect(writing.Page.Locator(".saving")).ToContainTextAsync("you are signed out");
        await writing.Page.CloseAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(draft);
        await page.FillAsync("#email", writer);
        await page.FillAsync("#password", StudioContext.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.IsAt("/studio");
        await page.GotoAsync(draft);
        await (await new Writing(page).Ready()).StoredWith("Kept in this browser.");
    }
}
