using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

public sealed class BibliographyTests
{
    private static readonly JsonObject Tears = Item("""
        {"id": 7, "type": "article-journal", "title": "A paper on tears", "author": [{"family": "Okafor", "given": "Tess"}],
         "issued": "2019-02", "container-title": "Journal of Samples", "volume": 29, "page": "63-73", "DOI": "10.1234/tears"}
        """);

    [Fact]
    public void An_item_with_a_number_for_id_and_a_plain_date_becomes_an_apa_entry()
    {
        var cited = SharedBibliography.Instance.Cite(CslStyle.Apa, [Tears]);
        Assert.Equal("  <div class=\"csl-entry\">Okafor, T. (2019). A paper on tears. <i>Journal of Samples</i>, <i>29</i>, 63–73. https://doi.org/10.1234/tears</div>\n", Assert.Single(cited.Entries));
    }

    [Fact]
    public void Vancouver_numbers_its_entries() =>
        Assert.Contains("1. ", Assert.Single(SharedBibliography.Instance.Cite(CslStyle.Vancouver, [Tears]).Entries), StringComparison.Ordinal);

    [Fact]
    public void An_entry_for_our_pages_has_no_box_and_links_its_doi() =>
        Assert.Equal("Okafor, T. (2019). A paper on tears. <i>Journal of Samples</i>, <i>29</i>, 63–73. <a href=\"https://doi.org/10.1234/tears\">https://doi.org/10.1234/tears</a>", Assert.Single(SharedBibliography.Instance.Entries(CslStyle.Apa, [Tears])).Html);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    public void No_markup_of_a_title_reaches_our_pages(string title)
    {
        var item = (JsonObject)Tears.DeepClone();
        item["title"] = title;
        item["URL"] = "javascript:alert(1)";
        var entry = Assert.Single(SharedBibliography.Instance.Entries(CslStyle.Apa, [item])).Html!;
        Assert.DoesNotContain("<script", entry, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", entry, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<a href=\"javascript", entry, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Each_entry_stands_alone_even_when_authors_and_years_are_the_same()
    {
        var entries = SharedBibliography.Instance.Entries(CslStyle.Apa, [Tears, Tears]);
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Contains("(2019)", entry.Html!, StringComparison.Ordinal));
    }

    [Fact]
    public void One_item_that_cannot_be_printed_says_why_and_leaves_its_neighbours_alone()
    {
        var entries = SharedBibliography.Instance.Entries(CslStyle.Apa, [Tears, Item("""{"id": "x", "type": "book", "author": 5, "issued": []}"""), Tears]);
        Assert.Equal(entries[0].Html, entries[2].Html);
        Assert.True(entries[1].Html is not null ^ entries[1].Problem is not null);
    }

    [Fact]
    public async Task A_style_that_never_ends_is_stopped_and_its_engine_thrown_away()
    {
        using var file = TemporaryFile.With(Greedy, ".csl");
        var time = new FakeTimeProvider();
        using var bibliography = new Bibliography(time);
        bibliography.Entries(CslStyle.Apa, [Tears]);
        var endless = Task.Run(() => bibliography.Cite(CslStyle.Read(file.Path), [Tears]), TestContext.Current.CancellationToken);
        while (!endless.IsCompleted)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            time.Advance(CiteprocLimits.Default.Work);
        }
        Assert.Equal("stopped, because it took more than 30 seconds", (await Assert.ThrowsAsync<CiteprocException>(() => endless)).Message);
        Assert.Equal(0, bibliography.WarmEngines);
        Assert.Single(bibliography.Cite(CslStyle.Apa, [Tears]).Entries);
    }

    [Fact]
    public void A_style_that_takes_all_memory_is_stopped()
    {
        using var file = TemporaryFile.With(Greedy, ".csl");
        using var bibliography = new Bibliography(new FakeTimeProvider(), CiteprocLimits.Default with { HeapMegabytes = 24 });
        Assert.Contains("stopped", Assert.Throws<CiteprocException>(() => bibliography.Cite(CslStyle.Read(file.Path), [Tears])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_idle_engine_is_let_go()
    {
        var time = new FakeTimeProvider();
        using var bibliography = new Bibliography(time);
        bibliography.Entries(CslStyle.Apa, [Tears]);
        Assert.Equal(1, bibliography.WarmEngines);
        time.Advance(CiteprocLimits.Default.IdleFor);
        Assert.Equal(0, bibliography.WarmEngines);
    }

    [Fact]
    public async Task Many_callers_at_once_each_get_their_own_answer()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => Task.Run(() => SharedBibliography.Instance.Entries(CslStyle.Apa, [Titled($"Paper {number}")]), TestContext.Current.CancellationToken)));
        Assert.All(answers.Index(), answer => Assert.Contains($"Paper {answer.Index}.", answer.Item[0].Html!, StringComparison.Ordinal));
    }

    private static JsonObject Titled(string title)
    {
        var item = (JsonObject)Tears.DeepClone();
        item["title"] = title;
        return item;
    }

    private static JsonObject Item(string json) => (JsonObject)JsonNode.Parse(json)!;

    // Macros that call the next one many times: 30 to the power of 8 renderings.
    private static string Greedy =>
        $"""
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Greedy</title><id>greedy</id><updated>2026-01-01T00:00:00Z</updated></info>
        {string.Concat(Enumerable.Range(0, 8).Select(level => $"<macro name=\"m{level}\"><group>{string.Concat(Enumerable.Repeat(level == 7 ? "<text variable=\"title\"/>" : $"<text macro=\"m{level + 1}\"/>", 30))}</group></macro>"))}
        <citation><layout><text macro="m0"/></layout></citation><bibliography><layout><text macro="m0"/></layout></bibliography></style>
        """;
}
