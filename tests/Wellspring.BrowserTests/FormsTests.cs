using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>Readers' forms in a real browser, with script and without.</summary>
public sealed class FormsTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    private string At(string path) => new Uri(samples.Address, path).ToString();

    [Fact]
    public async Task With_script_a_reader_sends_once_and_is_thanked_without_being_asked_back()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        await page.GotoAsync(At("/request-an-article"));
        await page.GetByLabel("Your question or topic").FillAsync("How do I deal with panic attacks at night?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the request" }).ClickAsync();
        await page.IsAt(At("/thank-you"));
        Assert.Empty(complaints);
        Assert.Empty(await context.CookiesAsync());
        Assert.Contains("panic attacks at night", await samples.Site.Do("requests", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_a_reader_says_once_more_that_they_mean_it()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/articles/is-crying-good-for-you"));
        await page.GetByLabel("Partly").CheckAsync();
        await page.GetByText("Add a few words, or report an error").ClickAsync();
        await page.GetByLabel("In your words").FillAsync("The second figure is hard to read.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await page.GetByText("The second figure is hard to read.").WaitForAsync();
        await Task.Delay(900, TestContext.Current.CancellationToken);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, send it" }).ClickAsync();
        await page.IsAt(At("/thank-you"));
        Assert.Contains("helpful: partly  is-crying-good-for-you", await samples.Site.Do("feedback", "list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_comes_back_names_what_is_wrong_and_leads_there_by_keyboard()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/about/contact"));
        await page.GetByLabel("I would like an answer").CheckAsync();
        await page.GetByLabel("Your message").FillAsync("I think that page is wonderful.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the message" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write the e-mail address that we should answer to." }).ClickAsync();
        Assert.Equal("form-address", await page.EvaluateAsync<string>("document.activeElement?.id || location.hash.slice(1)"));
        Assert.Equal("I think that page is wonderful.", await page.GetByLabel("Your message").InputValueAsync());
    }

    [Fact]
    public async Task When_the_task_cannot_be_fetched_the_form_is_a_plain_form()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.RouteAsync("**/forms/task", route => route.AbortAsync());
        await page.GotoAsync(At("/feedback"));
        await page.GetByLabel("Yes").CheckAsync();
        await page.GetByLabel("In your words").FillAsync("The menu is easy to find.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, send it" }).WaitForAsync();
    }
}
