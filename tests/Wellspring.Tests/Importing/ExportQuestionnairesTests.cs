using Microsoft.EntityFrameworkCore;
using Wellspring.Importing.Export;
using Wellspring.Screening;
using Wellspring.Tests.Publishing;
using Wellspring.Tests.Screening.Bringing;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing;

public sealed class ExportQuestionnairesTests
{
    [Fact]
    public async Task Tests_that_came_by_a_file_go_along_as_they_came_and_are_shown_by_nobody_where_they_arrive()
    {
        await using var newsroom = await Newsroom.Open();
        await newsroom.Bring(Forms.With(f => f["purpose"] = "Before."));
        await newsroom.Bring(Forms.Whole);
        await newsroom.Bring(Forms.FormOf("who-5"));
        using var folder = new TemporaryFolder();
        var place = Path.Combine(folder.Path, "export");
        await ExportSite.Handle(newsroom.Db, place, new(folder.Path), Cancel);
        Assert.Equal(["calm-scale.json", "who-5.json"], Directory.GetFiles(Path.Combine(place, "questionnaires")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(Forms.Whole, await File.ReadAllTextAsync(Path.Combine(place, "questionnaires", "calm-scale.json"), Cancel));

        await using var second = await TestDatabase.Create();
        Assert.Empty((await FromFolder(second, place)).Dropped);
        await FromFolder(second, place);
        await using var there = second.Open();
        Assert.Equal(["calm-scale", "who-5"], await there.ImportedInstruments.Select(i => i.Slug).OrderBy(s => s).ToListAsync(Cancel));
        Assert.Empty(await there.InstrumentReleases.ToListAsync(Cancel));
    }

    [Fact]
    public async Task One_that_is_not_free_is_named_and_the_others_come()
    {
        using var folder = new TemporaryFolder();
        folder.Write("questionnaires/a.json", Forms.With(f => f["title"] = "HADS"));
        folder.Write("questionnaires/b.json", Forms.Whole);
        await using var database = await TestDatabase.Create();
        Assert.Equal("questionnaire", Assert.Single((await FromFolder(database, folder.Path)).Dropped).What);
        await using var db = database.Open();
        Assert.Equal("calm-scale", (await db.ImportedInstruments.SingleAsync(Cancel)).Slug);
    }
}
