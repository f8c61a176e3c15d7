using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Writing in a real browser on a real server, mostly with the keyboard alone.</summary>
public sealed class EditorTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    private const string EveryNode = """
        ## What tears are for {#purpose}

        Tears *wet* the **eye**, `x`, [a page](/crisis "Help") and[@bylsma2019, p. 70] a line\
        below. @bylsma2019 asks why. {.opinion reason="a figure"}

        - one
          - two
        - three

        3. third
        4. fourth

        > It comes in waves.

        ```text
        a  b
        ```

        ___

        | Kind | When |
        | :--- | ---: |
        | Basal | **Always** |

        ![Three drops](media/three-tears.svg "Kinds"){width="640"}

        ::: care-card {level="urgent"}
        ### Ask for help if:

        - you have not slept
        :::

        ::: key-points
        - Mood often dips first.
        :::

        ::: callout {kind="tip"}
        Write it down.
        :::

        ::: experience
        I often see that.
        :::

        ::: infographic {title="Three kinds"}
        - **Basal** Always there.
        :::

        ::: faq
        ### Is it bad?

        No.
        :::

        ::: sidebar
        There is no such container.
        :::

        Words with <b>raw</b> HTML.

        """;

    private static readonly string[] Containers = ["care card", "key points", "callout", "experience", "infographic", "questions"];

    [Fact]
    public async Task What_is_typed_is_saved_by_itself_and_there_after_a_reload()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await SignedIn(context), "Typed");
        await writing.Text.ClickAsync();
        await writing.Type("## Why people cry");
        await writing.Press("Enter");
        await writing.Type("Tears *speak*.");
        await writing.StoredWith("speak");
        await writing.IsSaved();
        await writing.Again();
        Assert.Equal("Why people cry", await writing.Text.Locator("h2").TextContentAsync());
        Assert.Contains("Tears", await writing.Text.Locator("p").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal("Typed", await writing.Page.InputValueAsync("#title"));
    }

    [Fact]
    public async Task Every_container_is_put_in_filled_and_left_with_the_keyboard_alone()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await SignedIn(context), "Containers");
        await writing.Text.FocusAsync();
        foreach (var container in Containers)
        {
            await writing.Type("/" + container);
            await Assertions.Expect(writing.Text).ToHaveAttributeAsync("aria-activedescendant", "slash-menu-0");
            await writing.Press("Enter");
            await writing.Type($"In {container}.");
            await writing.Press("Control+Enter");
        }
        await writing.Type("After all.");
        var stored = await writing.StoredWith("After all.");
        foreach (var (container, name) in Containers.Zip((string[])["care-card", "key-points", "callout", "experience", "infographic", "faq"]))
        {
            Assert.Contains($"\"name\":\"{name}\"", stored, StringComparison.Ordinal);
            Assert.Contains($"In {container}.", stored, StringComparison.Ordinal);
        }
        await writing.Press("Escape");
        Assert.Equal("toolbar", await writing.Page.EvaluateAsync<string>("() => document.activeElement.closest('[role]:not(button):not([role=none])').getAttribute('role')"));
        await writing.Press("Escape");
        Assert.Equal("writing", await writing.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task Every_node_of_the_language_survives_the_editor_to_the_letter()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await SignedIn(context), "Every node");
        await writing.Page.ClickAsync("[data-view=markdown]");
        await writing.Page.FillAsync("#body", EveryNode);
        await writing.Page.ClickAsync("[data-view=markdown]");
        await writing.StoredWith("There is no such container.");
        Assert.Equal(EveryNode, await writing.Markdown());
        await writing.Again();
        Assert.Equal(EveryNode, await writing.Markdown());
    }

    [Fact]
    public async Task Articles_that_are_opened_and_closed_stay_as_they_are()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var page = await SignedIn(context);
        foreach (var slug in Directory.GetFiles(Path.Combine(RunningSite.Root, "content/samples/articles"), "*.md").Select(Path.GetFileNameWithoutExtension))
        {
            var puts = new List<string>();
            page.Request += (_, request) => { if (request.Method == "PUT") puts.Add(request.Url); };
            await page.GotoAsync(new Uri(site.Site.Address, "/studio").ToString());
            var writing = await Writing.Of(page, slug!);
            var before = await writing.Page.EvaluateAsync<string>("async () => { const page = await (await fetch(location.href)).text(); return new DOMParser().parseFromString(page, 'text/html').querySelector('#body').value; }");
            Assert.Equal(before, await writing.Markdown());
            await writing.Begin();
            await page.WaitForTimeoutAsync(900);
            Assert.Empty(puts);
        }
    }

    [Fact]
    public async Task Undo_takes_back_what_was_typed_and_pasted_to_the_letter()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await SignedIn(context), "Undo");
        await writing.Text.FocusAsync();
        await writing.Type("First.");
        await writing.Press("Enter");
        await writing.StoredWith("First.");
        await writing.Paste("text/html", "<ul><li>pasted</li></ul>");
        await writing.StoredWith("pasted");
        for (var i = 0; i < 3 && (await writing.Text.TextContentAsync())!.Contains("pasted", StringComparison.Ordinal); i++) await writing.Press("Control+z");
        await writing.IsSaved();
        Assert.Equal("First.\n", await writing.Markdown());
        await writing.Press("Control+Shift+z");
        await writing.StoredWith("pasted");
    }

    [Fact]
    public async Task A_source_is_found_in_the_library_and_cited_with_its_page_by_keyboard()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await SignedIn(context), "Cited");
        await writing.Text.FocusAsync();
        await writing.Type("People cry. @");
        await writing.Page.Locator("dialog[open] #ask-find").WaitForAsync();
        await writing.Type("rottenberg2008");
        await Assertions.Expect(writing.Page.Locator("dialog [role=option]").First).ToContainTextAsync("Rottenberg");
        await writing.Press("ArrowDown", "Enter");
        await writing.Type("p. 3");
        await writing.Press("Enter");
        await writing.StoredWith("[@rottenberg2008, p. 3]");
        await Assertions.Expect(writing.Text.Locator(".cite")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("Citation 1, p. 3: .*Rottenberg"));
        Assert.Equal("writing", await writing.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task A_finding_leads_to_its_words()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await SignedIn(context), "Findings");
        await writing.Text.FocusAsync();
        await writing.Type("A quiet line.");
        await writing.Press("Enter");
        await writing.Type("Last year he committed suicide.");
        await writing.Press("Control+Home");
        await writing.Page.Locator("#findings button", new() { HasText = "suicide" }).First.ClickAsync();
        Assert.Contains("suicide", await writing.Page.EvaluateAsync<string>("() => getSelection().toString() || getSelection().focusNode.textContent"), StringComparison.Ordinal);
        Assert.Equal("writing", await writing.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task Changes_of_two_people_at_different_places_are_both_in_the_text_of_both()
    {
        await using var one = await chromium.Browser.NewContextAsync();
        await using var two = await chromium.Browser.NewContextAsync();
        var (mine, theirs) = await Both(one, two, "Merged");
        await theirs.Text.Locator("p").Last.ClickAsync();
        await theirs.Press("End");
        await theirs.Type(" Theirs.");
        await theirs.StoredWith("Theirs.");
        await mine.Begin();
        await mine.Type(" Mine.");
        var stored = await mine.StoredWith("Mine.");
        Assert.Contains("Theirs.", stored, StringComparison.Ordinal);
        await Assertions.Expect(mine.Text).ToContainTextAsync("Theirs.");
    }

    [Theory]
    [InlineData("mine", "One mine.", "One theirs.")]
    [InlineData("theirs", "One theirs.", "One mine.")]
    public async Task What_two_people_wrote_at_the_same_place_is_asked(string choice, string kept, string dropped)
    {
        await using var one = await chromium.Browser.NewContextAsync();
        await using var two = await chromium.Browser.NewContextAsync();
        var (mine, theirs) = await Both(one, two, $"Conflict {choice}");
        await theirs.Begin();
        await theirs.Press("Backspace");
        await theirs.Type(" theirs.");
        await theirs.StoredWith("One theirs.");
        await mine.Begin();
        await mine.Press("Backspace");
        await mine.Type(" mine.");
        var dialog = mine.Page.Locator("dialog[open]");
        await Assertions.Expect(dialog).ToContainTextAsync("One mine.");
        await Assertions.Expect(dialog).ToContainTextAsync("One theirs.");
        await dialog.Locator($"input[value={choice}]").CheckAsync();
        await dialog.Locator("button").ClickAsync();
        await mine.IsSaved();
        var stored = await mine.StoredWith(kept);
        Assert.DoesNotContain(dropped, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_is_kept_of_what_stands_in_the_editor()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await SignedIn(context), "Kept from the editor");
        await writing.Text.FocusAsync();
        await writing.Type("The last word");
        await writing.Page.ClickAsync("text=Keep as edition 1");
        await Assertions.Expect(writing.Page.Locator(".done")).ToContainTextAsync("Kept as an edition");
        await writing.Ready();
        Assert.Contains("The last word", await writing.Text.TextContentAsync(), StringComparison.Ordinal);
    }

    private async Task<IPage> SignedIn(IBrowserContext context) => await site.Site.SignedIn(context, site.NextWriter, "writer");

    private async Task<(Writing Mine, Writing Theirs)> Both(IBrowserContext one, IBrowserContext two, string title)
    {
        var mine = await Writing.New(await SignedIn(one), title);
        await mine.Text.FocusAsync();
        await mine.Type("One.");
        await mine.Press("Enter");
        await mine.Type("Two.");
        await mine.StoredWith("Two.");
        await mine.IsSaved();
        return (mine, await mine.In(await SignedIn(two)));
    }
}
