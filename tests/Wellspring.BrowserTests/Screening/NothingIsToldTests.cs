using System.Text;
using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Screening;

/// <summary>What somebody answers reaches nobody: every request and every file of a whole run is looked through for it.</summary>
public sealed class NothingIsToldTests(Chromium chromium)
{
    /// <summary>Places of options that no other thing on the site looks like, once they stand in a row.</summary>
    private static readonly int[] Places = [3, 1, 2, 3, 1, 2, 2, 3, 2];

    private const string Kept = "() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie])";

    [Fact]
    public async Task With_script_nothing_is_asked_for_and_nothing_kept_until_the_reader_says_so()
    {
        await using var site = await Site();
        await using var context = await chromium.Browser.NewContextAsync(new() { AcceptDownloads = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site.Address, "/tests/phq-9").ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        var (address, title, steps) = (page.Url, await page.TitleAsync(), await page.EvaluateAsync<int>("history.length"));
        var asked = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith("blob:", StringComparison.Ordinal)) asked.Add($"{request.Method} {request.Url} {request.PostData}"); };
        await Answer(page);
        await page.Locator("[data-end]").ClickAsync();
        Assert.Equal("19", await page.Locator("[data-total]").TextContentAsync());
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-file]").ClickAsync());
        Assert.Contains("PHQ-9 score: 19", await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("[[],[],\"\"]", await page.EvaluateAsync<string>(Kept));

        await page.Locator("[data-trend] input").CheckAsync();
        var kept = await page.EvaluateAsync<string>(Kept);
        Assert.Contains("19", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("44260-8", kept, StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete the scores of all tests" }).ClickAsync();
        Assert.Equal("[[],[],\"\"]", await page.EvaluateAsync<string>(Kept));

        Assert.Empty(asked);
        Assert.Equal((address, title, steps), (page.Url, await page.TitleAsync(), await page.EvaluateAsync<int>("history.length")));
    }

    [Fact]
    public async Task Without_script_they_stand_in_no_address_no_log_and_no_file()
    {
        await using var site = await Site();
        await using var context = await chromium.Browser.NewContextAsync(new() { JavaScriptEnabled = false, AcceptDownloads = true });
        var page = await context.NewPageAsync();
        var asked = new List<IRequest>();
        page.Request += (_, request) => asked.Add(request);
        await page.GotoAsync(new Uri(site.Address, "/tests/phq-9").ToString());
        await Answer(page);
        await page.Locator("[data-end]").ClickAsync();
        Assert.Equal("19", await page.Locator("[data-total]").TextContentAsync());
        Assert.Equal("/tests/phq-9", new Uri(page.Url).PathAndQuery);
        await page.RunAndWaitForDownloadAsync(() => page.Locator("[data-file]").ClickAsync());

        var sent = asked.Where(r => r.Method == "POST").Select(r => r.PostData!).Distinct().Single();
        Assert.Equal(["/tests/phq-9", "/tests/phq-9/response"], asked.Where(r => r.Method == "POST").Select(r => new Uri(r.Url).PathAndQuery));
        Assert.All(asked, request => Assert.Empty(new Uri(request.Url).Query));
        Assert.All(asked, request => Assert.Equal("", request.Headers.GetValueOrDefault("referer", "")));
        string[] telling = [sent, "q9=2", "PHQ-9 score: 19", "QuestionnaireResponse\"", "symptoms in the moderately severe range\",\"total"];
        Assert.Empty(Traces(site, await site.Said(), telling));
        // The same search finds what is written down.
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "seeded.log"), "POST /tests/phq-9 " + sent, TestContext.Current.CancellationToken);
        Assert.NotEmpty(Traces(site, "", telling));
    }

    private static async Task<RunningSite> Site()
    {
        var site = new RunningSite();
        await site.Do("samples", "load");
        await site.Serve();
        return site;
    }

    private static async Task Answer(IPage page)
    {
        foreach (var (at, place) in Places.Index()) await page.Locator($"#q{at + 1} input").Nth(place).CheckAsync();
    }

    private static List<string> Traces(RunningSite site, string log, string[] telling)
    {
        var traces = telling.Where(t => log.Contains(t, StringComparison.Ordinal)).Select(t => $"log: {t}").ToList();
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = File.ReadAllBytes(file);
            traces.AddRange(telling.Where(t => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(t)) >= 0).Select(t => $"{file}: {t}"));
        }
        return traces;
    }
}
