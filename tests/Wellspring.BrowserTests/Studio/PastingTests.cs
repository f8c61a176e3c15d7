namespace Wellspring.BrowserTests.Studio;

/// <summary>What comes from elsewhere comes in as the article language has it, and as nothing else.</summary>
public sealed class PastingTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Theory]
    [InlineData("word", """
        ## Sleep and mood

        Poor sleep **often** comes *before* low mood.

        The trial was quite small.

        - Keep one time for bed
          - also at weekends
        - Get up at the same hour

        ### What to try first

        1. Write a diary
        2. Show it to your doctor

        | Habit | Effect |
        | --- | --- |
        | Coffee late | Less sleep |

        """, "A picture was left out")]
    [InlineData("google-docs", """
        ### Breathing out

        A **long** breath out *slows* the heart. See [NIMH](https://www.nimh.nih.gov/health).

        - Sit down
          - with both feet on the floor
        - Count to six

        """, null)]
    [InlineData("web-page", """
        ## Grief is no illness

        People **grieve** in *many* ways.

        A bench in a park

        Two lines\
        in one block

        Press here or [get help](/crisis).

        > It comes in waves.

        ```
        a  b
        ```

        """, "A picture was left out")]
    public async Task Html_comes_in_clean(string from, string expected, string? word)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.Site.SignedIn(context, site.NextWriter, "writer"), from);
        var refused = new List<string>();
        writing.Page.Console += (_, message) => { if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal)) refused.Add(message.Text); };
        await writing.Paste("text/html", await File.ReadAllTextAsync(Path.Combine(RunningSite.Root, "tests/Wellspring.BrowserTests/Studio/Clipboard", from + ".html"), TestContext.Current.CancellationToken));
        if (word is not null) Assert.Contains(word, await writing.Page.TextContentAsync(".saving"), StringComparison.Ordinal);
        Assert.Equal(expected, await writing.Markdown());
        Assert.Empty(refused);
    }

    [Fact]
    public async Task Words_without_form_that_are_markdown_are_read_as_such()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.Site.SignedIn(context, site.NextWriter, "writer"), "Plain");
        await writing.Paste("text/plain", "# A title\n\nWords with **weight**.[@rottenberg2008]\n\n::: callout {kind=\"tip\"}\nDrink water.\n:::\n");
        await writing.Text.Locator(".callout").WaitForAsync();
        Assert.Equal("## A title\n\nWords with **weight**.[@rottenberg2008]\n\n::: callout {kind=\"tip\"}\nDrink water.\n:::\n", await writing.Markdown());
    }

    [Fact]
    public async Task What_is_copied_here_is_pasted_here_as_it_was()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Writing.New(await site.Site.SignedIn(context, site.NextWriter, "writer"), "Copied");
        await writing.Page.ClickAsync("[data-view=markdown]");
        const string Body = "::: care-card {level=\"urgent\"}\n### Ask for help if:\n\n- you cannot sleep[@rottenberg2008, p. 3]\n:::\n\nA line. {.opinion reason=\"a figure\"}\n";
        await writing.Page.FillAsync("#body", Body);
        await writing.Page.ClickAsync("[data-view=markdown]");
        await writing.Text.Locator(".card").WaitForAsync();
        await writing.Press("Control+a", "Control+c", "Delete", "Control+v");
        await writing.Text.Locator(".card").WaitForAsync();
        Assert.Equal(Body, await writing.Markdown());
    }
}
