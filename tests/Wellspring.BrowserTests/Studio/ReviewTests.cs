using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>A review in a real browser: from the editor's question to the reader, and the look of every page on the way.</summary>
public sealed class ReviewTests(Chromium chromium)
{
    private const string Slug = "does-a-walk-help";
    private const string Room = "/studio/articles/" + Slug;

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

        | What | How much |
        |---|---|
        | Walking lowers symptoms of anxiety.[@one2022] | A little |

        ::: care-card {level="non-urgent"}
        ### Speak to a doctor if:
        - you feel low most days
        :::
        """;

    [Fact]
    public async Task An_editor_asks_a_reviewer_judges_comments_and_signs_the_editor_publishes_and_a_reader_gets_it_all_by_keyboard()
    {
        await using var site = await Site();
        await using var editors = await Context(1280);
        await using var reviewers = await Context(820);
        var editor = await site.SignedIn(editors, "eve-editor@example.org", "editor");
        var reviewer = await site.SignedIn(reviewers, "rae-reviewer@example.org", "reviewer");
        await site.Do("licence", "confirm", "rae-reviewer", "--as", "eve-editor@example.org", "--evidence", "https://board.example/rae");

        await editor.GotoAsync(Address(site, Room));
        await editor.Press("input[name=round-reviewers]", "Space");
        await editor.Type("#round-note", "Ten minutes are enough.");
        await editor.Send("form[action$='/rounds'] .button");
        await Assertions.Expect(editor.Locator(".next-step")).ToContainTextAsync("Wait for rae-reviewer.");

        await reviewer.GotoAsync(Address(site, "/studio/reviews"));
        await reviewer.Send(".rows a");
        await Assertions.Expect(reviewer.Locator(".note-of")).ToHaveTextAsync("Ten minutes are enough.");
        await reviewer.Send("#claim-1 button[value=supported]");
        await Assertions.Expect(reviewer.Locator(".progress")).ToContainTextAsync("1 of 2");
        await reviewer.Press("#claim-2 .with summary");
        await reviewer.Type("#words-2", "The trials are small.");
        await reviewer.Send("#claim-2 button[value=not-checkable]");
        await reviewer.Press(".say summary");
        await reviewer.Type(".say textarea", "A kind opening.");
        await reviewer.Send(".say[open] button");
        await Assertions.Expect(reviewer.Locator(".thread")).ToContainTextAsync("A kind opening.");
        await reviewer.Type("#reauthentication-password", StudioContext.Password);
        await reviewer.Send("form[action$='/signature'] .button:not([type=button])");
        await Assertions.Expect(reviewer.Locator("[role=status]")).ToContainTextAsync("Signed.");

        await editor.ReloadAsync();
        await Assertions.Expect(editor.Locator(".next-step")).ToContainTextAsync("It can be published.");
        await editor.Send("form[action$='/publication'] .button");
        await Assertions.Expect(editor.Locator("[role=status]")).ToContainTextAsync("Done.");
        await using var readers = await Context(390);
        var reader = await readers.NewPageAsync();
        for (var tries = 0; tries < 100 && (await reader.GotoAsync(Address(site, "/articles/" + Slug)))!.Status != 200; tries++) await Task.Delay(100, TestContext.Current.CancellationToken);
        await Assertions.Expect(reader.Locator("h1")).ToHaveTextAsync("Does a walk help?");
    }

    [Fact]
    public async Task No_page_on_the_way_has_a_fault()
    {
        await using var site = await Site();
        await using var editors = await Context(1440);
        await using var reviewers = await Context(1440);
        var editor = await site.SignedIn(editors, "eve-editor@example.org", "editor", "administrator");
        var reviewer = await site.SignedIn(reviewers, "rae-reviewer@example.org", "reviewer");
        await site.Do("licence", "confirm", "rae-reviewer", "--as", "eve-editor@example.org", "--evidence", "https://board.example/rae");
        await editor.GotoAsync(Address(site, Room));
        await IsSound(editor);
        await editor.ClickAsync("form[action$='/rounds'] .button");
        await IsSound(editor);
        await editor.CheckAsync("input[name=round-reviewers]");
        await editor.ClickAsync("form[action$='/rounds'] .button");
        await IsSound(editor);
        await reviewer.GotoAsync(Address(site, "/studio/reviews"));
        await IsSound(reviewer);
        await reviewer.ClickAsync(".rows a");
        await reviewer.ClickAsync("#claim-1 button[value=supported]");
        await reviewer.ClickAsync("#claim-2 button[value=needs-change]");
        await reviewer.ClickAsync(".say summary");
        await reviewer.FillAsync(".say textarea", "A kind opening.");
        await reviewer.ClickAsync(".say[open] button");
        await IsSound(reviewer);

        await File.WriteAllTextAsync(Path.Combine(site.Folder, "content", Slug + ".md"), Article.Replace("a little.[", "a bit.[", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await site.Do("import", "markdown", Path.Combine(site.Folder, "content"));
        await reviewer.ReloadAsync();
        await IsSound(reviewer);
        foreach (var path in (string[])[Room, Room + "/history", Room + "/history?view=side&all=yes", "/studio/calendar", "/studio/audit"])
        {
            await editor.GotoAsync(Address(site, path));
            await IsSound(editor);
        }
    }

    private static async Task IsSound(IPage page)
    {
        await page.Unfold();
        Assert.Equal("", string.Join('\n', await page.FaultsAtEveryWidth()));
    }

    private static string Address(RunningSite site, string path) => new Uri(site.Address, path).ToString();

    private Task<IBrowserContext> Context(int width) =>
        chromium.Browser.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = width, Height = 900 } });

    private static async Task<RunningSite> Site()
    {
        var site = new RunningSite();
        var folder = Path.Combine(site.Folder, "content");
        void Write(string file, string text)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.WriteAllText(Path.Combine(folder, file), text);
        }
        Write($"{Slug}.md", Article);
        Write("bibliography.json", ExampleContent.Sources);
        Write("topics.yml", "topics:\n  - {slug: walking, title: Walking, description: Walks., risk: none}\n");
        Write("people/ada-writer.yml", ExampleContent.Person("ada-writer", "Ada Writer", ""));
        Write("people/rae-reviewer.yml", ExampleContent.Person("rae-reviewer", "Rae Reviewer", ExampleContent.OneLicence));
        await site.Do("import", "markdown", folder);
        await site.Serve();
        return site;
    }
}
