using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Pictures on their way into a text: chosen, let fall, pasted, cut, refused, and their rows in two people's forms.</summary>
public sealed class PictureTests(Chromium chromium, WritingSite site) : IClassFixture<WritingSite>
{
    [Fact]
    public async Task A_picture_is_chosen_cut_and_stands_in_the_text_and_in_the_edition_with_its_licence()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, "Chosen");
        await writing.Press("Control+Alt+p");
        await Choose(writing, "Two halves.png", DrawnPicture.Png(102, 51));
        await writing.Dialog.Locator(".framing summary").ClickAsync();
        await writing.Dialog.GetByLabel("Cut from the left").FillAsync("25");
        await writing.Dialog.GetByLabel("Cut from the top").FillAsync("25");
        await Describe(writing, "Two halves, one red and one blue");
        await writing.Dialog.Locator("button", new() { HasText = "Put it in" }).ClickAsync();
        await writing.StoredWith("two-halves.png");
        await IsShown(writing, 76, 38);
        await writing.IsSaved();
        var media = (await writing.Stored())["fields"]!["media"]!.AsArray().Single()!;
        Assert.Equal(("two-halves.png", "CC BY 4.0", "Wanda"), ((string)media["file"]!, (string)media["licence"]!, (string)media["credit"]!));
        Assert.Equal("CC BY 4.0", await writing.Page.InputValueAsync("#media-0-licence"));
        await writing.Page.ClickAsync("text=Keep as edition 1");
        await Assertions.Expect(writing.Page.Locator(".done")).ToContainTextAsync("Kept as an edition");
        await writing.Ready();
        Assert.Single((await writing.Stored())["fields"]!["media"]!.AsArray());
        await IsShown(writing, 76, 38);
    }

    [Fact]
    public async Task A_picture_of_the_library_is_chosen_by_keyboard_with_what_the_library_says_of_it()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var first = await New(context, "First use");
        await first.Press("Control+Alt+p");
        await Choose(first, "Lighthouse at dusk.png", DrawnPicture.Png(33, 22));
        await Describe(first, "A lighthouse at dusk");
        await first.Dialog.Locator("button", new() { HasText = "Put it in" }).ClickAsync();
        await first.StoredWith("lighthouse-at-dusk.png");

        var second = await Writing.New(first.Page, "Second use");
        await second.Text.FocusAsync();
        await second.Press("Control+Alt+p");
        await Assertions.Expect(second.Dialog.GetByLabel("Find a picture of the library").First).ToBeFocusedAsync();
        await second.Type("lighthouse dusk");
        await second.Dialog.Locator("[role=option] img").First.WaitForAsync();
        await Assertions.Expect(second.Dialog.Locator("[role=option]")).ToHaveCountAsync(1);
        Assert.Equal("", string.Join("\n", await second.Page.Faults()));
        await second.Press("ArrowDown", "Enter");
        await Assertions.Expect(second.Dialog.Locator("#ask-alt")).ToHaveValueAsync("A lighthouse at dusk");
        await Assertions.Expect(second.Dialog.Locator("#ask-licence")).ToHaveValueAsync("CC BY 4.0");
        await Assertions.Expect(second.Dialog.Locator("#ask-credit")).ToHaveValueAsync("Wanda");
        await Assertions.Expect(second.Dialog.Locator("#ask-file")).ToBeHiddenAsync();
        await second.Dialog.Locator("#ask-alt").FillAsync("The lighthouse again");
        await second.Dialog.Locator("button", new() { HasText = "Put it in" }).ClickAsync();
        var stored = await second.StoredWith("The lighthouse again");
        Assert.Contains("lighthouse-at-dusk.png", stored, StringComparison.Ordinal);
        await IsShown(second, 33, 22);
    }

    [Theory]
    [InlineData("drop", "")]
    [InlineData("paste", "")]
    [InlineData("paste", "<meta charset='utf-8'><img src='https://example.org/tear.png' alt='x'>")]
    public async Task A_picture_that_is_let_fall_or_pasted_is_asked_about_and_put_in(string how, string html)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, $"Brought by {how} {html.Length}");
        await writing.Type("Before.");
        await writing.Bring(how, "tear.png", "image/png", DrawnPicture.Png(40, 20), html);
        await writing.Dialog.Locator(".framing canvas").WaitForAsync();
        await Describe(writing, "A tear");
        await writing.Press("Enter");
        await writing.StoredWith("tear.png");
        await IsShown(writing, 40, 20);
        Assert.Contains("Before.", await writing.Text.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_named_and_the_page_stays()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, "Let fall");
        await writing.Type("Before.");
        await writing.Bring("drop", "letter.pdf", "application/pdf", [1, 2, 3]);
        await Assertions.Expect(writing.Page.Locator(".saving")).ToContainTextAsync("\"letter.pdf\" is no picture");
        Assert.Contains("Before.", await writing.Text.TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lies.png", "is none of PNG, JPEG")]
    [InlineData("huge.png", "25 MB is the most")]
    public async Task A_refused_file_is_told_at_its_field_and_the_rest_stays(string name, string sentence)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, $"Refused {name}");
        await writing.Press("Control+Alt+p");
        await Choose(writing, name, name == "huge.png" ? new byte[26 << 20] : "<html><script>alert(1)</script>"u8.ToArray());
        await Describe(writing, "A tear");
        await writing.Press("Enter");
        await Assertions.Expect(writing.Dialog.Locator("#ask-file-wrong")).ToContainTextAsync(sentence);
        await Assertions.Expect(writing.Dialog.Locator("#ask-file")).ToBeFocusedAsync();
        Assert.Equal("A tear", await writing.Dialog.Locator("#ask-alt").InputValueAsync());
        await Choose(writing, "right.png", DrawnPicture.Png(8, 8));
        await writing.Dialog.Locator("button", new() { HasText = "Put it in" }).ClickAsync();
        await writing.StoredWith("right.png");
    }

    [Fact]
    public async Task What_a_picture_needs_and_lacks_is_said_beside_each_field()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, "Lacking");
        await writing.Press("Control+Alt+p");
        await writing.Dialog.Locator("button", new() { HasText = "Put it in" }).ClickAsync();
        foreach (var field in (string[])["alt", "licence", "credit"]) await Assertions.Expect(writing.Dialog.Locator($"#ask-{field}-wrong")).ToBeVisibleAsync();
        await Describe(writing, "A tear");
        await writing.Press("Enter");
        await Assertions.Expect(writing.Dialog.Locator("#ask-file-wrong")).ToContainTextAsync("Choose a file");
    }

    [Fact]
    public async Task Two_people_change_a_pictures_licence_and_credit_and_both_are_kept()
    {
        await using var one = await chromium.Browser.NewContextAsync();
        await using var two = await chromium.Browser.NewContextAsync();
        var (mine, theirs) = await Both(one, two, "Two forms");
        await theirs.Page.FillAsync("#media-0-licence", "our own");
        await theirs.Press("Tab");
        await Until(theirs, "licence", "our own");
        await mine.Page.FillAsync("#media-0-credit", "Somebody else");
        await mine.Press("Tab");
        await Until(mine, "credit", "Somebody else");
        await Assertions.Expect(mine.Page.Locator("#media-0-licence")).ToHaveValueAsync("our own");
        await Until(mine, "licence", "our own");
    }

    [Theory]
    [InlineData("mine", "CC0")]
    [InlineData("theirs", "our own")]
    [InlineData("both", "our own / CC0")]
    public async Task Two_people_change_one_licence_and_are_asked(string choice, string kept)
    {
        await using var one = await chromium.Browser.NewContextAsync();
        await using var two = await chromium.Browser.NewContextAsync();
        var (mine, theirs) = await Both(one, two, $"One licence {choice}");
        await theirs.Page.FillAsync("#media-0-licence", "our own");
        await Until(theirs, "licence", "our own");
        await mine.Page.FillAsync("#media-0-licence", "CC0");
        await Assertions.Expect(mine.Dialog).ToContainTextAsync("Picture tear.png: licence");
        await mine.Dialog.Locator($"input[value={choice}]").CheckAsync();
        await mine.Dialog.Locator("button").ClickAsync();
        await Until(mine, "licence", kept);
        await Assertions.Expect(mine.Page.Locator("#media-0-licence")).ToHaveValueAsync(kept);
    }

    private async Task<(Writing Mine, Writing Theirs)> Both(IBrowserContext one, IBrowserContext two, string title)
    {
        var mine = await New(one, title);
        await mine.Press("Control+Alt+p");
        await Choose(mine, "tear.png", DrawnPicture.Png(8, 8));
        await Describe(mine, "A tear");
        await mine.Press("Enter");
        await mine.StoredWith("tear.png");
        await mine.IsSaved();
        return (mine, await mine.In(await site.Site.SignedIn(two, site.NextWriter, "writer")));
    }

    private async Task<Writing> New(IBrowserContext context, string title)
    {
        var writing = await Writing.New(await site.Site.SignedIn(context, site.NextWriter, "writer"), title);
        await writing.Text.FocusAsync();
        return writing;
    }

    // From a file, as a person does: what goes over the browser's own line goes as text, a megabyte in two seconds.
    private static async Task Choose(Writing writing, string name, byte[] bytes)
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-chosen-");
        var file = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        await writing.Dialog.Locator("#ask-file").SetInputFilesAsync(file);
    }

    private static async Task Describe(Writing writing, string alt)
    {
        await writing.Dialog.Locator("#ask-alt").FillAsync(alt);
        await writing.Dialog.Locator("#ask-licence").FillAsync("CC BY 4.0");
        await writing.Dialog.Locator("#ask-credit").FillAsync("Wanda");
    }

    private static Task<IJSHandle> IsShown(Writing writing, int width, int height) => writing.Page.WaitForFunctionAsync(
        "([width, height]) => { const shown = document.querySelector('.writing .picture img'); return shown?.complete && shown.naturalWidth === width && shown.naturalHeight === height; }", new[] { width, height });

    private static async Task Until(Writing writing, string name, string value)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if ((string?)(await writing.Stored())["fields"]!["media"]![0]![name] == value) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"The {name} never became \"{value}\".");
    }
}
