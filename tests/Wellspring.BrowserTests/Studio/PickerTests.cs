using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace Wellspring.BrowserTests.Studio;

/// <summary>Sources come into the library from within the text, and links are found by their titles; a register is played by the test.</summary>
public sealed class PickerTests(Chromium chromium, PickerTests.Registered registered) : IClassFixture<PickerTests.Registered>
{
    private const string Work = """{"message":{"DOI":"10.1007/s10286-018-0526-y","type":"journal-article","title":["The neurobiology of human crying"],"container-title":["Clinical Autonomic Research"],"author":[{"given":"Lauren M.","family":"Bylsma"}],"issued":{"date-parts":[[2019]]}}}""";
    private const string Medline = "PMID- 24904511\nTI  - Is crying a self-soothing behavior?\nFAU - Gracanin, Asmir\nDP  - 2014\nJT  - Frontiers in Psychology\nPT  - Review\nLID - 10.3389/fpsyg.2014.00502 [doi]\n";
    private const string BibTeX = "@article{rottenberg2008, title={Is crying beneficial?}, author={Rottenberg, Jonathan}, year={2008}, doi={10.1111/j.1467-8721.2008.00614.x}}";

    [Theory]
    [InlineData("doi:10.1007/s10286-018-0526-y", "neurobiology", "[@bylsma2019]")]
    [InlineData("PMID: 24904511", "self-soothing", "[@gracanin2014]")]
    [InlineData(BibTeX, "beneficial", "[@rottenberg2008]")]
    public async Task A_source_is_added_by_its_number_or_record_and_cited(string number, string title, string cited)
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Citing(context, $"Added by {number[..5]}");
        await writing.Dialog.Locator("#ask-number").FillAsync(number);
        await writing.Dialog.Locator("#new-kind").SelectOptionAsync("narrative review");
        await writing.Dialog.Locator("button", new() { HasText = "Add it" }).ClickAsync();
        await Assertions.Expect(writing.Dialog.Locator(".works li")).ToContainTextAsync(title);
        await Assertions.Expect(writing.Dialog.Locator("#ask-place-0")).ToBeFocusedAsync();
        await writing.Press("Enter");
        await writing.StoredWith(cited);
        await Assertions.Expect(writing.Text.Locator(".cite")).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex($"Citation 1: .*{title}"));
    }

    [Fact]
    public async Task A_source_is_typed_in_with_the_keyboard_and_what_is_missing_is_said_at_each_field()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Citing(context, "Typed in");
        await writing.Dialog.Locator(".new-source details > summary").ClickAsync();
        await writing.Dialog.Locator("#new-title").FillAsync("Tears");
        await writing.Press("Enter");
        foreach (var field in (string[])["authors", "year", "doi"]) await Assertions.Expect(writing.Dialog.Locator($"#new-{field}-wrong")).ToBeVisibleAsync();
        await Assertions.Expect(writing.Dialog.Locator("#new-authors")).ToBeFocusedAsync();
        Assert.Equal("Tears", await writing.Dialog.Locator("#new-title").InputValueAsync());
        await writing.Type("Example Trust");
        await writing.Dialog.Locator("#new-year").FillAsync("2021");
        await writing.Dialog.Locator("#new-url").FillAsync("https://example.org/tears");
        await writing.Press("Enter");
        await Assertions.Expect(writing.Dialog.Locator(".works li")).ToContainTextAsync("Example Trust");
        await writing.Press("Enter");
        await writing.StoredWith("[@example2021]");
    }

    [Fact]
    public async Task An_unknown_number_is_said_at_its_field_and_stays()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Citing(context, "Unknown");
        await writing.Dialog.Locator("#ask-number").FillAsync("10.1000/unknown");
        await writing.Dialog.Locator("button", new() { HasText = "Add it" }).ClickAsync();
        await Assertions.Expect(writing.Dialog.Locator("#ask-number-wrong")).ToContainTextAsync("does not know the DOI 10.1000/unknown");
        Assert.Equal("10.1000/unknown", await writing.Dialog.Locator("#ask-number").InputValueAsync());
    }

    [Fact]
    public async Task Without_a_register_the_field_says_what_to_do()
    {
        await using var alone = new RunningSite();
        await alone.Serve();
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await Citing(await Writing.New(await alone.SignedIn(context, "wanda@example.org", "writer"), "Alone"));
        await writing.Dialog.Locator("#ask-number").FillAsync("10.1007/s10286-018-0526-y");
        await writing.Dialog.Locator("button", new() { HasText = "Add it" }).ClickAsync();
        await Assertions.Expect(writing.Dialog.Locator("#ask-number-wrong")).ToContainTextAsync("Paste the record, or type it in.");
    }

    [Fact]
    public async Task A_link_to_a_page_of_the_site_is_found_by_its_title_as_fast_as_one_types()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, "Linked");
        await writing.Type("See ");
        await writing.Press("Control+k");
        await writing.Dialog.Locator("[role=option]").First.WaitForAsync();
        await writing.Type("is crying good");
        // Nothing was found for these words yet: Enter means them all the same.
        await writing.Press("Enter");
        await Assertions.Expect(writing.Dialog.Locator("#ask-href")).ToHaveValueAsync("/articles/is-crying-good-for-you");
        await Assertions.Expect(writing.Dialog.Locator("#ask-words")).Not.ToHaveValueAsync("");
        await writing.Press("Enter");
        await writing.StoredWith("/articles/is-crying-good-for-you");
        await writing.Type(" now.");
        Assert.Matches(@"^See \[[^\]]+\]\(/articles/is-crying-good-for-you\) now\.\n$", await writing.Markdown());
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_at_its_field()
    {
        await using var context = await chromium.Browser.NewContextAsync();
        var writing = await New(context, "No address");
        await writing.Type("word");
        await writing.Press("Control+a", "Control+k");
        await writing.Dialog.Locator("#ask-href").FillAsync("javascript:alert(1)");
        await writing.Press("Enter");
        await Assertions.Expect(writing.Dialog.Locator("#ask-href-wrong")).ToContainTextAsync("An address begins with");
        await writing.Dialog.Locator("#ask-href").FillAsync("example.org/page");
        await writing.Press("Enter");
        await writing.StoredWith("https://example.org/page");
    }

    private async Task<Writing> New(IBrowserContext context, string title)
    {
        var writing = await Writing.New(await registered.Site.SignedIn(context, registered.NextWriter, "writer"), title);
        await writing.Text.FocusAsync();
        return writing;
    }

    private async Task<Writing> Citing(IBrowserContext context, string title) => await Citing(await New(context, title));

    private static async Task<Writing> Citing(Writing writing)
    {
        await writing.Text.FocusAsync();
        await writing.Type("People cry.");
        await writing.Press("Control+Shift+e");
        await writing.Dialog.Locator(".new-source > summary").ClickAsync();
        return writing;
    }

    /// <summary>A site whose registers answer.</summary>
    public sealed class Registered : IAsyncLifetime
    {
        private readonly WebApplication register = Played();
        private int writers;

        public RunningSite Site { get; private set; } = null!;

        public string NextWriter => $"picker{Interlocked.Increment(ref writers)}@example.org";

        public async ValueTask InitializeAsync()
        {
            await register.StartAsync();
            Site = new() { Register = new(register.Urls.Single() + "/") };
            await Site.LoadSamples();
            await Site.Serve();
        }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await register.DisposeAsync();
        }

        private static WebApplication Played()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var register = builder.Build();
            register.Urls.Add($"http://127.0.0.1:{Ports.Free()}");
            register.MapGet("/works/{**doi}", (string doi) => Uri.UnescapeDataString(doi) == "10.1007/s10286-018-0526-y" ? Results.Text(Work) : Results.NotFound());
            register.MapGet("/efetch.fcgi", (string id) => id == "24904511" ? Medline : "");
            return register;
        }
    }
}
