using Wellspring.Publishing;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Tests.Evidence;

public sealed class ImportSourcesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_record_is_stored_with_its_entry_and_identifiers()
    {
        await using var database = await TestDatabase.Create();
        var imported = await Import(database, SourceMatching.ByWork, Record("a1", "Tears", "10.1234/X", """{"kind": "trial"}"""));
        await using var db = database.Open();
        var source = await db.Sources.SingleAsync(Cancel);
        Assert.Equal((1, 0, 0), (imported.Created, imported.Updated, imported.Unchanged));
        Assert.Equal(("a1", "10.1234/x", SourceKind.Trial, Standing.Unchecked), (source.Key, source.Doi, source.Kind, source.Standing));
        Assert.Contains("<i>Tears</i>", source.Entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_leaves_no_trace_in_the_audit()
    {
        await using var database = await TestDatabase.Create();
        SourceRecord[] records = [Record("a1", "Tears", "10.1234/x"), Record("a1", "Another work", "10.1234/y"), Record("a1", "A third", null)];
        var first = await Import(database, SourceMatching.ByWork, records);
        var second = await Import(database, SourceMatching.ByWork, records);
        await using var db = database.Open();
        Assert.Equal((3, 3), (first.Created, second.Unchanged));
        Assert.Equal(["a1", "a1-2", "a1-3"], await db.Sources.Select(s => s.Key).Order().ToListAsync(Cancel));
        Assert.Equal(1, await db.Audit.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_work_under_another_key_keeps_the_key_that_texts_cite()
    {
        await using var database = await TestDatabase.Create();
        await Import(database, SourceMatching.ByWork, Record("bylsma2019", "Tears", "10.1234/x"));
        var imported = await Import(database, SourceMatching.ByWork, Record("other-key", "Tears, corrected", "https://doi.org/10.1234/X"));
        await using var db = database.Open();
        var source = await db.Sources.SingleAsync(Cancel);
        Assert.Equal((0, 1, "bylsma2019"), (imported.Created, imported.Updated, imported.Keys["other-key"]));
        Assert.Equal(("bylsma2019", "bylsma2019", "Tears, corrected"), (source.Key, CslItem.Parse(source.Csl).Id, CslItem.Parse(source.Csl).Title));
    }

    [Fact]
    public async Task The_bibliography_of_a_folder_goes_by_its_keys_alone()
    {
        await using var database = await TestDatabase.Create();
        await Import(database, SourceMatching.ByKey, Record("one", "Tears", "10.1234/x"));
        var imported = await Import(database, SourceMatching.ByKey, Record("two", "Tears", "10.1234/x"), Record("one", "Tears dried", "10.1234/z"));
        Assert.Equal((1, 1), (imported.Created, imported.Updated));
    }

    [Fact]
    public async Task A_work_that_stands_twice_in_a_file_is_taken_once_and_the_other_named()
    {
        await using var database = await TestDatabase.Create();
        var imported = await Import(database, SourceMatching.ByWork, Record("a", "Tears", "10.1234/x"), Record("b", "tears", "10.1234/x"));
        Assert.Equal(1, imported.Created);
        Assert.Contains("the same work as “a”", Assert.Single(imported.Dropped).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_endless_length_is_not_taken_and_named()
    {
        await using var database = await TestDatabase.Create();
        var imported = await Import(database, SourceMatching.ByWork, Record("long", new string('a', 100_000), null), Record("short", "Tears", null));
        Assert.Equal(1, imported.Created);
        Assert.Contains("“long” is longer than 60,000 characters", Assert.Single(imported.Dropped).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_can_make_a_standing_worse_and_never_better()
    {
        await using var database = await TestDatabase.Create();
        await Import(database, SourceMatching.ByWork, Record("a", "Tears", "10.1234/x", """{"standing": "retracted"}"""));
        var again = await Import(database, SourceMatching.ByWork, Record("a", "Tears", "10.1234/x", """{"standing": "sound"}"""));
        await using var db = database.Open();
        Assert.Equal(Standing.Retracted, (await db.Sources.SingleAsync(Cancel)).Standing);
        Assert.Equal(1, again.Unchanged);
    }

    [Fact]
    public async Task A_source_that_a_file_makes_fall_is_a_fall_like_any_other()
    {
        await using var database = await TestDatabase.Create();
        await Import(database, SourceMatching.ByWork, Record("a", "Tears", "10.1234/x"), Record("b", "Sleep", "10.1234/y", """{"standing": "sound"}"""));
        var imported = await Import(database, SourceMatching.ByWork, Record("a", "Tears", "10.1234/x", """{"standing": "concern"}"""), Record("c", "Dreams", "10.1234/z", """{"standing": "retracted"}"""));
        Assert.Equal([new("a", Standing.Unchecked, Standing.Concern), new("c", Standing.Unchecked, Standing.Retracted)], imported.Changes);
        await using var db = database.Open();
        Assert.All(await db.Sources.Where(s => s.Key != "b").ToListAsync(Cancel), s => Assert.True(s.StandingSince is not null && s.BadSince == s.StandingSince));
        var told = await db.Outbox.OrderBy(m => m.Id).ToListAsync(Cancel);
        Assert.Equal([(nameof(SourcesChanged), """{"keys":["a","c"]}"""), (nameof(GraceForSourcesOver), """{"keys":["a","c"]}""")], told.Select(m => (m.Kind, m.Payload)).Order().Reverse());
        Assert.Equal(TimeSpan.FromDays(14), told.Single(m => m.Kind == nameof(GraceForSourcesOver)) is var grace ? grace.DueAt - grace.OccurredAt : default);
    }

    private static async Task<ImportedSources> Import(TestDatabase database, SourceMatching matching, params SourceRecord[] records)
    {
        await using var db = database.Open();
        return (await ImportSources.Handle(db, records, SharedBibliography.Instance, matching, ReopenArticles.After(TimeSpan.FromDays(14)), TimeProvider.System, Actor.System("test"), Cancel)).Value!;
    }

    private static SourceRecord Record(string key, string title, string? doi, string? custom = null)
    {
        var item = new JsonObject { ["id"] = key, ["type"] = "book", ["title"] = title };
        if (doi is not null) item["DOI"] = doi;
        if (custom is not null) item["custom"] = JsonNode.Parse(custom);
        return SourceRecord.From(item, new Place(1, 1, "given.json"));
    }
}
