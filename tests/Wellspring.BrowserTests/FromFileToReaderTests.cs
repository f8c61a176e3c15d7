using Microsoft.Playwright;

namespace Wellspring.BrowserTests;

/// <summary>One article, from a folder of Markdown to a reader's screen, through the gate and with every door tried that must stay shut.</summary>
public sealed class FromFileToReaderTests(Chromium chromium)
{
    private const string Article = """
        ---
        title: Does a walk help?
        slug: does-a-walk-help
        topic: walking
        standfirst: A short answer, with its sources.
        description: What research says about walking and mood, told with care and with its sources.
        authors: [ada-writer]
        ---

        People have walked for their mood for a long time. {.opinion reason="figure of speech"}

        Regular walking lowers symptoms of depression a little.[@one2022; @two2021; @three2023]

        ::: care-card {level="non-urgent"}
        ### Speak to a doctor if:
        - you feel low most days
        :::
        """;

    [Fact]
    public async Task An_article_goes_from_a_file_to_the_readers_screen_and_no_other_way()
    {
        await using var site = new RunningSite();
        var folder = WriteFolder(site.Folder);
        await site.Do("import", "markdown", folder);
        await site.Do("user", "add", "ada-writer@example.org", "--role", "writer");
        await site.Do("user", "add", "eve-editor@example.org", "--role", "editor");
        await site.Do("user", "add", "rae-reviewer@example.org", "--role", "reviewer");
        await site.Serve();

        await Refused(site, "reviewer-unlicensed", "sign", "does-a-walk-help", "--as", "rae-reviewer@example.org");
        await Refused(site, "sign-off-missing", "publish", "does-a-walk-help", "--as", "eve-editor@example.org");
        await site.Do("licence", "confirm", "rae-reviewer", "--as", "eve-editor@example.org", "--evidence", "https://board.example/rae");
        await Refused(site, "reviewer-is-author", "sign", "does-a-walk-help", "--as", "ada-writer@example.org");
        await site.Do("sign", "does-a-walk-help", "--as", "rae-reviewer@example.org");
        Assert.Equal(404, await Status(site, "/articles/does-a-walk-help"));
        await site.Do("publish", "does-a-walk-help", "--as", "eve-editor@example.org");

        await using var context = await chromium.Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await Appears(page, new Uri(site.Address, "/articles/does-a-walk-help"));
        Assert.Equal("Does a walk help?", await page.Locator("h1").InnerTextAsync());
        Assert.True(await page.Locator("a[href='tel:988']").First.IsVisibleAsync());
        Assert.Contains("Rae Reviewer", await page.Locator("main").InnerTextAsync());
        Assert.Equal(3, await page.Locator("#sources ol > li").CountAsync());

        await page.GetByText("See the proof").ClickAsync();
        Assert.Equal("Review record", await page.Locator("h1").InnerTextAsync());
        var (_, verified, _) = await site.Try("verify", new Uri(site.Address, "/articles/does-a-walk-help").ToString());
        Assert.StartsWith("verified: \"Does a walk help?\", edition 1, is the text that Rae Reviewer signed", verified, StringComparison.Ordinal);

        await site.Do("withdraw", "does-a-walk-help", "--as", "eve-editor@example.org", "--notice", "We are reading one of its sources again.");
        await Until(async () => await Status(site, "/articles/does-a-walk-help") == 410);
        await page.GotoAsync(new Uri(site.Address, "/articles/does-a-walk-help").ToString());
        Assert.Contains("We are reading one of its sources again.", await page.Locator("main").InnerTextAsync());
        Assert.True(await page.Locator("a[href='tel:988']").First.IsVisibleAsync());
        await Until(async () => await Status(site, "/articles/does-a-walk-help/review-record") == 410);
        Assert.Equal(410, await Status(site, "/articles/does-a-walk-help/review-record.json"));
    }

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 100 && !await holds(); tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.True(await holds());
    }

    private static string WriteFolder(string folder)
    {
        var content = Directory.CreateDirectory(Path.Combine(folder, "content")).FullName;
        Directory.CreateDirectory(Path.Combine(content, "people"));
        File.WriteAllText(Path.Combine(content, "does-a-walk-help.md"), Article);
        File.WriteAllText(Path.Combine(content, "bibliography.json"), ExampleContent.Sources);
        File.WriteAllText(Path.Combine(content, "topics.yml"), "topics:\n  - {slug: walking, title: Walking, description: Walks., risk: none}\n");
        File.WriteAllText(Path.Combine(content, "people", "ada-writer.yml"), ExampleContent.Person("ada-writer", "Ada Writer", licences: ""));
        File.WriteAllText(Path.Combine(content, "people", "rae-reviewer.yml"), ExampleContent.Person("rae-reviewer", "Rae Reviewer", ExampleContent.OneLicence));
        return content;
    }

    private static async Task Refused(RunningSite site, string code, params string[] verb)
    {
        var (exit, output, error) = await site.Try(verb);
        Assert.Equal(1, exit);
        Assert.Contains(code, output + error);
        Assert.DoesNotContain("   at ", output + error);
    }

    private static async Task<int> Status(RunningSite site, string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(site.Address, path), TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    private static async Task Appears(IPage page, Uri address)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (await page.GotoAsync(address.ToString()) is { Status: 200 }) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"{address} did not appear within five seconds of its publication.");
    }
}
