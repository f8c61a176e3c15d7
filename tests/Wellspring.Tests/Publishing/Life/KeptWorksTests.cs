using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Importing.Markdown;
using Wellspring.Publishing;
using Wellspring.Tests.Evidence;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Publishing.Life;

/// <summary>A text is live on a source, and then a file knows another work by that id: a notice on the work that was signed still finds the text.</summary>
public sealed class KeptWorksTests : IAsyncLifetime
{
    private const string Key = "adams2020", Doi = "10.5555/adams2020", Other = "10.5555/another";

    private Newsroom newsroom = null!;

    public async ValueTask InitializeAsync()
    {
        newsroom = await Newsroom.Open();
        await newsroom.Write(Newsroom.Draft);
    }

    public ValueTask DisposeAsync() => newsroom.DisposeAsync();

    [Fact]
    public async Task A_folder_gives_the_other_work_an_id_of_its_own_and_its_texts_cite_that()
    {
        await GoLive();
        using var folder = Folder(Other);
        var report = await Import(folder);
        Assert.Contains(report.Dropped, d => d.What == "source-id" && d.Why.Contains("adams2020-2", StringComparison.Ordinal) && d.Why.Contains("the library", StringComparison.Ordinal));
        Assert.Equal("0/0/1", Imports.Counts((await Import(folder)).Articles));
        await using (var db = newsroom.AnotherConnection())
        {
            Assert.Equal((Doi, Other), ((await db.Sources.SingleAsync(s => s.Key == Key, Newsroom.Cancel)).Doi, (await db.Sources.SingleAsync(s => s.Key == "adams2020-2", Newsroom.Cancel)).Doi));
            Assert.Equal("It helps.[@adams2020-2]\n", (await db.Editions.SingleAsync(e => e.Title == "New", Newsroom.Cancel)).Body);
        }
        await Retract(Doi);
        Assert.Equal((Key, Standing.Retracted), (Assert.Single(await Rows()).Source, Assert.Single(await Rows()).Fell));
        Assert.Equal("/articles/why-we-cry", Assert.Single(Assert.Single(await SourceImpact.Open(newsroom.Db, Newsroom.Cancel)).Pages).Path);
    }

    [Fact]
    public async Task A_notice_on_the_other_work_does_not_touch_the_text()
    {
        await GoLive();
        using var folder = Folder(Other);
        await Import(folder);
        await Retract(Other);
        Assert.Empty(await Rows());
    }

    [Fact]
    public async Task A_folder_that_no_longer_says_the_DOI_takes_it_from_nobody()
    {
        await GoLive();
        using var folder = Folder(null);
        Assert.Contains((await Import(folder)).Dropped, d => d.What == "source" && d.Why.Contains("in other words", StringComparison.Ordinal));
        await Retract(Doi);
        Assert.Single(await Rows());
    }

    [Theory]
    [InlineData(SourceMatching.ByWork, Other, 1, 0)]
    [InlineData(SourceMatching.ByWork, null, 0, 1)]
    [InlineData(SourceMatching.ByKey, Other, 0, 1)]
    public async Task A_file_of_sources_hides_it_no_more(SourceMatching matching, string? doi, int created, int dropped)
    {
        await GoLive();
        var imported = await Bring(matching, doi);
        Assert.Equal((created, 0, dropped), (imported.Created, imported.Updated, imported.Dropped.Count));
        Assert.All(imported.Dropped, d => Assert.Contains("signed texts cite “adams2020” as DOI 10.5555/adams2020", d.Why, StringComparison.Ordinal));
        await Retract(Doi);
        Assert.Single(await Rows());
    }

    [Fact]
    public async Task What_only_an_unsigned_draft_cites_is_mended_and_the_draft_does_not_go_live_until_it_is_saved_again()
    {
        Assert.Equal(1, (await Bring(SourceMatching.ByKey, Other)).Updated);
        await newsroom.Sign();
        Assert.Contains((await newsroom.Publish()).Refusals, f => f.Code == "citation-unknown");
        Assert.Equal(Change.Updated, (await newsroom.Write(Newsroom.Draft)).Change);
        await GoLive();
        await Retract(Other);
        Assert.Single(await Rows());
    }

    private async Task GoLive()
    {
        Assert.Empty((await newsroom.Sign()).Refusals);
        Assert.Empty((await newsroom.Publish()).Refusals);
        newsroom.Time.Advance(TimeSpan.FromDays(1));
    }

    private static TemporaryFolder Folder(string? doi)
    {
        var folder = new TemporaryFolder();
        folder.Write("new.md", "---\ntitle: New\nslug: new\n---\nIt helps.[@adams2020]\n");
        folder.Write("bibliography.json", new JsonArray(Item(doi)).ToJsonString());
        return folder;
    }

    private static JsonObject Item(string? doi)
    {
        var item = (JsonObject)JsonNode.Parse(Texts.Csl(Key, "Adams", 2020))!;
        if (doi is null) item.Remove("DOI");
        else item["DOI"] = doi;
        item["custom"] = new JsonObject { ["kind"] = "systematic review" };
        return item;
    }

    private Task<ImportReport> Import(TemporaryFolder folder) => Imports.FromFolder(newsroom.Database, folder.Path);

    private async Task<ImportedSources> Bring(SourceMatching matching, string? doi)
    {
        newsroom.Db.ChangeTracker.Clear();
        var record = SourceRecord.From(Item(doi), new Place(1, 1, "given.json"));
        var imported = await ImportSources.Handle(newsroom.Db, [record], SharedBibliography.Instance, matching, await ReopenArticles.ByPolicy(newsroom.Db, Newsroom.Cancel), newsroom.Time, Actor.System("import"), Newsroom.Cancel);
        newsroom.Db.ChangeTracker.Clear();
        return imported.Value!;
    }

    private async Task<List<Reopening>> Rows()
    {
        await using var db = newsroom.AnotherConnection();
        return await db.Reopenings.AsNoTracking().ToListAsync(Newsroom.Cancel);
    }

    private async Task Retract(string doi)
    {
        using var list = new Importing.TemporaryFile(".csv");
        await File.WriteAllTextAsync(list.Path, $"Status,DOI,Date\nretraction,{doi},2026-11-19\n", Newsroom.Cancel);
        newsroom.Db.ChangeTracker.Clear();
        await ImportRetractions.Handle(newsroom.Db, list.Path, await ReopenArticles.ByPolicy(newsroom.Db, Newsroom.Cancel), newsroom.Time, Actor.System("import"), Newsroom.Cancel);
        newsroom.Db.ChangeTracker.Clear();
    }
}
