using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wellspring.BrowserTests.Studio;

namespace Wellspring.BrowserTests.Screening;

/// <summary>A screening test in a browser, as a reader takes it.</summary>
public sealed partial class TestPageTests(Chromium chromium, SampleSite samples) : IClassFixture<SampleSite>
{
    private const int LargestPage = 20 * 1024;

    private static readonly string[] All = ["ces-d", "gad-2", "gad-7", "gds-15", "k10", "k6", "pc-ptsd-5", "phq-15", "phq-2", "phq-4", "phq-9"];

    [Fact]
    public async Task Browser_and_server_say_the_same_of_the_same_answers()
    {
        await using var scripted = await chromium.Browser.NewContextAsync();
        await using var bare = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var (with, without) = (await scripted.NewPageAsync(), await bare.NewPageAsync());
        foreach (var (at, slug) in All.Index())
        {
            foreach (var page in (IPage[])[with, without])
            {
                await page.GotoAsync(At($"/tests/{slug}"));
                await Answer(page, question => (question * 7 + at) % 5);
                await page.Locator("[data-end]").ClickAsync();
            }
            var said = await Said(with);
            Assert.Equal(await Said(without), said);
            Assert.Matches("[0-9]+ on a scale", said);
        }
    }

    [Fact]
    public async Task Help_stands_at_the_answer_also_without_script_and_goes_when_it_is_changed()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/tests/phq-9"));
        var help = page.Locator("#q9 .someone");
        Assert.False(await help.IsVisibleAsync());
        await page.Locator("#q9 input").Nth(1).CheckAsync();
        Assert.True(await help.IsVisibleAsync());
        Assert.Equal("tel:988", await help.Locator("a").First.GetAttributeAsync("href"));
        await page.Locator("#q9 input").Nth(0).CheckAsync();
        Assert.False(await help.IsVisibleAsync());
    }

    [Fact]
    public async Task One_at_a_time_by_keyboard_alone_going_back_loses_no_answer()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/tests/gad-2"));
        await page.Locator("[data-pace=one]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(1, await page.Locator(".question:visible").CountAsync());
        Assert.Equal("Question 1 of 2", await page.Locator("[data-count]").TextContentAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await Press(page, "Next");
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("Question 2 of 2", await page.Locator("[data-count]").TextContentAsync());
        await Press(page, "Back");
        Assert.True(await page.Locator("#q1 input").Nth(1).IsCheckedAsync());
        await Press(page, "Next");
        Assert.True(await page.Locator("#q2 input").Nth(0).IsCheckedAsync());
        await page.Locator("[data-end]").PressAsync("Enter");
        Assert.Equal("1", await page.Locator("[data-total]").TextContentAsync());
        Assert.Equal("result", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task What_is_missing_is_named_and_led_to_and_a_changed_answer_takes_the_old_result_away()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/tests/gad-2"));
        await page.Locator("#q2 input").Nth(2).CheckAsync();
        await page.Locator("[data-end]").ClickAsync();
        Assert.Equal("problems", await page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("Question 1 has no answer yet.", await page.Locator("#problems a").TextContentAsync());
        Assert.False(await page.Locator("#result").IsVisibleAsync());
        await page.Locator("#q1 input").Nth(3).CheckAsync();
        await page.Locator("[data-end]").ClickAsync();
        Assert.Equal("5", await page.Locator("[data-total]").TextContentAsync());
        await page.Locator("#q1 input").Nth(0).CheckAsync();
        Assert.False(await page.Locator("#result").IsVisibleAsync());
    }

    [Fact]
    public async Task Help_stands_above_the_list_of_what_is_missing()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/tests/phq-9"));
        await page.Locator("[data-end]").ClickAsync();
        var help = page.Locator("[data-early=self-harm]");
        Assert.False(await help.IsVisibleAsync());
        await page.Locator("#q9 input").Nth(2).CheckAsync();
        await page.Locator("[data-end]").ClickAsync();
        Assert.InRange((await help.BoundingBoxAsync())!.Y, -1, 300);
        Assert.True((await help.BoundingBoxAsync())!.Y < (await page.Locator("#problems").BoundingBoxAsync())!.Y);
        Assert.Equal("problems", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Fact]
    public async Task What_is_kept_on_the_device_is_seen_and_deleted_without_taking_the_test_again()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/tests/gad-2"));
        Assert.False(await page.Locator("[data-trend]").IsVisibleAsync());
        await Answer(page, _ => 2);
        await page.Locator("[data-end]").ClickAsync();
        await page.Locator("[data-trend] input").CheckAsync();
        await page.GotoAsync(At("/tests/gad-7"));
        Assert.False(await page.Locator("[data-trend]").IsVisibleAsync());
        await page.GotoAsync(At("/tests/gad-2"));
        Assert.Contains("4", await page.Locator("[data-trend] tbody").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the scores of all tests" }).ClickAsync();
        Assert.False(await page.Locator("[data-trend]").IsVisibleAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task Answers_that_count_no_more_are_not_listed_and_not_printed()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/tests/pc-ptsd-5"));
        await page.Locator("#q1").GetByText("Yes", new() { Exact = true }).ClickAsync();
        await Answer(page, at => at == 0 ? 0 : 1);
        await page.Locator("#q1").GetByText("No", new() { Exact = true }).ClickAsync();
        await page.Locator("[data-end]").ClickAsync();
        Assert.Equal(1, await page.Locator(".given li").CountAsync());
    }

    [Fact]
    public async Task A_question_that_is_not_asked_goes_and_comes_with_the_answer_before_it()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(At("/tests/pc-ptsd-5"));
        Assert.False(await page.Locator("#q2").IsVisibleAsync());
        await page.Locator("#q1").GetByText("Yes", new() { Exact = true }).ClickAsync();
        Assert.True(await page.Locator("#q2").IsVisibleAsync());
        await page.Locator("#q1").GetByText("No", new() { Exact = true }).ClickAsync();
        Assert.False(await page.Locator("#q2").IsVisibleAsync());
        await page.Locator("[data-end]").ClickAsync();
        Assert.Equal("0", await page.Locator("[data-total]").TextContentAsync());
    }

    [Fact]
    public async Task No_state_of_a_test_has_a_violation_or_is_wider_than_the_window()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce, BypassCSP = true });
        var page = await context.NewPageAsync();
        foreach (var slug in (string[])["phq-9", "phq-4", "gds-15"])
        {
            await page.GotoAsync(At($"/tests/{slug}"));
            await page.Locator("[data-end]").ClickAsync();
            await IsSound(page);
            await Answer(page, _ => 1);
            await page.Locator("[data-end]").ClickAsync();
            await page.Locator("[data-trend] input").CheckAsync();
            await IsSound(page);
            await page.Locator("[data-pace=one]").ClickAsync();
            await IsSound(page);
        }
    }

    private static async Task IsSound(IPage page)
    {
        await page.Unfold();
        Assert.Equal("", string.Join('\n', await page.FaultsAtEveryWidth()));
    }

    [Fact]
    public async Task No_test_page_weighs_more_than_twenty_kilobytes_with_all_that_it_loads()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = samples.Address };
        foreach (var slug in All)
        {
            var path = $"/tests/{slug}";
            var page = await new HttpClient { BaseAddress = samples.Address }.GetStringAsync(path, TestContext.Current.CancellationToken);
            var loaded = Loaded().Matches(page).Select(m => m.Groups[1].Value).Distinct().Append(path);
            var bytes = 0;
            foreach (var file in loaded) bytes += await Served(client, file);
            Assert.True(bytes <= LargestPage, $"{path} weighs {bytes} bytes");
        }
    }

    // "Next" is reached by Tab, as everything is.
    private static async Task Press(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task Answer(IPage page, Func<int, int> place)
    {
        var questions = page.Locator(".question");
        for (var at = 0; at < await questions.CountAsync(); at++)
        {
            if (!await questions.Nth(at).IsVisibleAsync()) continue;
            var options = questions.Nth(at).Locator("input");
            await options.Nth(place(at) % await options.CountAsync()).CheckAsync();
        }
    }

    private static async Task<string> Said(IPage page) => Regex.Replace(string.Join(" | ", await page.Locator("#result .score, #result > .someone").AllInnerTextsAsync()), @"\s+", " ");

    private static async Task<int> Served(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    private string At(string path) => new Uri(samples.Address, path).ToString();

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+\\.(?:css|js|svg))\"")]
    private static partial Regex Loaded();
}
