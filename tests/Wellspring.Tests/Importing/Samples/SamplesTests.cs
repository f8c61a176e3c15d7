using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Importing.Samples;
using Wellspring.Publishing;
using Wellspring.Accounts;
using Wellspring.Reviewing;
using Wellspring.Screening;
using static Wellspring.Tests.Importing.Imports;

namespace Wellspring.Tests.Importing.Samples;

/// <summary>The sample site on its way in and out.</summary>
public sealed class SamplesTests
{
    private static string Folder => Repository.File("content", "samples");

    [Fact]
    public async Task The_sample_site_goes_live_through_the_gate()
    {
        await using var database = await TestDatabase.Create();
        var loaded = await Load(database, Folder);
        Assert.Equal([], loaded.Refusals.Select(r => $"{r.Place}: {r.Code}: {r.Sentence}"));
        await using var db = database.Open();
        Assert.InRange(loaded.Value!.Articles.Created, 8, int.MaxValue);
        Assert.Equal(await db.Articles.CountAsync(Cancel), await db.Publications.CountAsync(Cancel));
        Assert.True(await db.Articles.AllAsync(a => a.IsSample, Cancel));
        Assert.True(await db.People.AllAsync(p => p.IsSample, Cancel));
        Assert.All(await db.Staff.ToListAsync(Cancel), u => Assert.EndsWith(".invalid", u.Email, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_samples_come_into_an_empty_database_only()
    {
        await using var database = await TestDatabase.Create();
        await FromExport(database, Wards);
        Assert.Equal("database-not-empty", Assert.Single((await Load(database, Folder)).Refusals).Code);
    }

    [Fact]
    public async Task One_refusal_of_the_gate_and_nothing_is_there()
    {
        await using var database = await TestDatabase.Create();
        using var folder = Copy();
        var file = Path.Combine(folder.Path, "articles", "is-crying-good-for-you.md");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancel)).Replace("reviewers: [ines-calloway]", "reviewers: []", StringComparison.Ordinal), Cancel);
        var loaded = await Load(database, folder.Path);
        Assert.Contains(loaded.Refusals, r => r.Code == "sign-off-missing");
        await using var db = database.Open();
        Assert.Equal((0, 0, 0, 0), (await db.Articles.CountAsync(Cancel), await db.People.CountAsync(Cancel), await db.Staff.CountAsync(Cancel), await db.Audit.CountAsync(Cancel)));
    }

    [Fact]
    public async Task Nothing_marked_as_a_sample_is_left_and_the_teams_work_is_untouched()
    {
        await using var database = await TestDatabase.Create();
        await Load(database, Folder);
        await FromExport(database, Wards);
        using var own = new TemporaryFolder();
        own.Write("ours.md", "---\ntitle: Ours\nslug: ours\ntopic: perinatal-depression\naudience: [men]\n---\nA line of our own.[@bylsma2019]\n");
        await FromFolder(database, own.Path);
        await JudgeAll(database);
        var before = await Team(database);
        await Remove(database);
        Assert.Equal(before, await Team(database));
        Assert.Empty(await MarkedAsSample(database));
        await using var db = database.Open();
        Assert.Equal((0, 0, 0), (await db.SignOffs.CountAsync(Cancel), await db.Publications.CountAsync(Cancel), await db.Verdicts.CountAsync(Cancel)));
        Assert.Equal(["depression", "issues", "perinatal-depression"], await db.Topics.Select(t => t.Slug).Where(s => s != "sleep" && !s.EndsWith("naps")).OrderBy(s => s).ToListAsync(Cancel));
        Assert.Equal(["bylsma2019"], await db.Sources.Select(s => s.Key).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Screening_tests_that_invented_people_signed_go_and_what_a_real_reviewer_signed_stays()
    {
        await using var database = await TestDatabase.Create();
        await Load(database, Folder);
        await using (var db = database.Open())
        {
            Assert.Equal(InstrumentLibrary.All.Count(i => i.Use.Conditions is null), await db.InstrumentReleases.CountAsync(r => r.IsSample, Cancel));
            var person = Publishing.People.With("rita-reviewer", licensed: true);
            var rita = new StaffUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), Email = "rita@example.org", Roles = Roles.Reviewer | Roles.Editor, PersonId = person.Id };
            db.AddRange(person, rita);
            await db.SaveChangesAsync(Cancel);
            Assert.True((await SignInstrument.Handle(db, "gad-7", null, 1, Time, rita.AsActor(), Cancel)).Done);
            Assert.True((await ReleaseInstrument.Handle(db, "gad-7", Time, rita.AsActor(), Cancel)).Done);
        }
        await Remove(database);
        await using var left = database.Open();
        Assert.Equal("gad-7", Assert.Single(await ReleasedInstrument.All(left, Cancel)).Instrument.Slug);
    }

    [Fact]
    public async Task What_a_draft_of_the_team_rests_on_stays_with_it()
    {
        await using var database = await TestDatabase.Create();
        await Load(database, Folder);
        await using (var db = database.Open())
        {
            var writer = new Actor(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), "own@example.org", Roles.Writer);
            var picture = await db.Media.Select(m => m.Hash).FirstAsync(Cancel);
            var draft = (await BeginDraft.New(db, "Ours", TimeProvider.System, writer, Cancel)).Value!;
            Assert.True((await SaveDraft.Handle(db, draft.Id, new(1, words => words with { Topic = "perinatal-depression", Body = "A line.[@bylsma2019]", Media = [new("a.svg", picture, "", "")] }), TimeProvider.System, writer, Cancel)).Done);
        }
        await Remove(database);
        await using var after = database.Open();
        Assert.Equal((1, 1, false), (await after.Sources.CountAsync(s => s.Key == "bylsma2019", Cancel), await after.Media.CountAsync(Cancel), await after.Topics.Where(t => t.Slug == "perinatal-depression").Select(t => t.IsSample).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task Removing_samples_where_there_are_none_does_no_harm()
    {
        await using var database = await TestDatabase.Create();
        await FromExport(database, Wards);
        Assert.Equal(0, (await Remove(database)).Articles);
        await using var db = database.Open();
        Assert.Equal(4, await db.Articles.CountAsync(Cancel));
    }

    private static async Task<Outcome<ImportReport>> Load(TestDatabase database, string folder)
    {
        await using var db = database.Open();
        return await BringInSamples.Handle(db, folder, Library, Media, Seals.Test, Time, Importer, Cancel);
    }

    private static async Task JudgeAll(TestDatabase database)
    {
        await using var db = database.Open();
        var reviewer = (await db.Staff.SingleAsync(u => u.Email == "ines-calloway@sample.invalid", Cancel)).AsActor();
        Assert.NotEmpty((await GiveVerdicts.Handle(db, "is-crying-good-for-you", null, VerdictWord.Supported, "", TimeProvider.System, reviewer, Cancel)).Value!.Claims);
    }

    private static async Task<RemovedSamples> Remove(TestDatabase database)
    {
        await using var db = database.Open();
        return await RemoveSamples.Handle(db, Media, Time, Importer, Cancel);
    }

    private static async Task<List<string>> Team(TestDatabase database)
    {
        await using var db = database.Open();
        var articles = await db.Articles.Where(a => !a.IsSample).ToDictionaryAsync(a => a.Id, a => a.Slug, Cancel);
        var editions = await db.Editions.AsNoTracking().ToListAsync(Cancel);
        return [.. editions.Where(e => articles.ContainsKey(e.ArticleId)).Select(e => $"{articles[e.ArticleId]} {e.Number} {e.Fingerprint}").Order(StringComparer.Ordinal)];
    }

    // Every table with the mark, found in the model: a later one is not forgotten.
    private static async Task<List<string>> MarkedAsSample(TestDatabase database)
    {
        await using var db = database.Open();
        var left = new List<string>();
#pragma warning disable EF1002 // the name of a table comes from our own model
        foreach (var table in db.Model.GetEntityTypes().Where(e => e.FindProperty("IsSample") is not null).Select(e => e.GetTableName()!))
        {
            var rows = await db.Database.SqlQueryRaw<int>($"""SELECT COUNT(*) AS "Value" FROM {table} WHERE "IsSample" """).SingleAsync(Cancel);
            if (rows > 0) left.Add($"{table}: {rows}");
        }
#pragma warning restore EF1002
        return left;
    }

    private static TemporaryFolder Copy()
    {
        var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) folder.Write(Path.GetRelativePath(Folder, file), File.ReadAllText(file));
        return folder;
    }
}
