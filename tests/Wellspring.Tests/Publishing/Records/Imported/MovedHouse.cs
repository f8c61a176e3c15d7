using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing;
using Wellspring.Importing.Export;
using Wellspring.Importing.Markdown;
using Wellspring.Publishing;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Publishing.Records.Imported;

/// <summary>A site whose one article was published elsewhere, exported with its record, and brought in here; the team is here, too.</summary>
sealed class MovedHouse : IAsyncDisposable
{
    private readonly TemporaryFolder files = new();
    private readonly TestDatabase database;

    private MovedHouse(TestDatabase database) => (this.database, Db) = (database, database.Open());

    public WellspringDb Db { get; }
    public TestDatabase Database => database;
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    public Actor Administrator { get; private set; } = null!;
    public Actor Editor { get; private set; } = null!;
    public ImportReport Report { get; private set; } = null!;
    public PublicRecordKey Key { get; private set; } = null!;
    public string Folder => Path.Combine(files.Path, "out");
    public string RecordFile => Path.Combine(Folder, "articles", Newsroom.Slug, "review-record.json");
    public string TextFile => Path.Combine(Folder, "articles", Newsroom.Slug, "index.md");
    public string KeyFile => Path.Combine(Folder, "review-keys.json");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="before">What happens there after the publication, before the export.</param>
    /// <param name="onTheWay">What happens to the files.</param>
    public static async Task<MovedHouse> Open(Func<Newsroom, Task>? before = null, Action<MovedHouse>? onTheWay = null)
    {
        var house = new MovedHouse(await TestDatabase.Create());
        await using (var newsroom = await Newsroom.Open())
        {
            await newsroom.Write(Newsroom.Draft);
            await newsroom.Sign();
            Assert.Equal([], (await newsroom.Publish()).Refusals);
            if (before is not null) await before(newsroom);
            await ExportSite.Handle(newsroom.Db, house.Folder, Imports.Media, Cancel);
        }
        house.Key = Assert.Single(PublicRecordKey.Read(await File.ReadAllTextAsync(house.KeyFile, Cancel))!);
        onTheWay?.Invoke(house);
        await house.Import();
        await house.Hire();
        return house;
    }

    public async Task Import()
    {
        Report = await ImportMarkdown.Handle(Db, Folder, Imports.Library, Imports.Media, Time, Actor.System("import"), Cancel);
        Db.ChangeTracker.Clear();
    }

    public async Task<Actor> Join(string name, Roles roles, string? person = null, bool sample = false)
    {
        var user = new StaffUser { Id = Guid.CreateVersion7(Time.GetUtcNow()), Email = $"{name}@example.org", Roles = roles, IsSample = sample, PersonId = person is null ? null : await Db.People.Where(p => p.Slug == person).Select(p => p.Id).SingleAsync(Cancel) };
        Db.Add(user);
        await Db.SaveChangesAsync(Cancel);
        return user.AsActor();
    }

    public async Task<TrustedKey> Trust() => (await TrustKey.Handle(Db, Key, Time, Administrator, Cancel)).Value!;

    public Task<Outcome<Publication>> TakeUp(Actor? actor = null) => TakeUpRecord.Handle(Db, Newsroom.Slug, [], Seals.Test, Time, actor ?? Editor, Cancel);

    public async Task<CheckedRecord> Check()
    {
        var article = await Db.Articles.SingleAsync(a => a.Slug == Newsroom.Slug, Cancel);
        return Assert.Single(await CheckImportedRecord.All(Db, article.Id, Cancel));
    }

    /// <summary>Changes the record's file without the key, or signs it with another.</summary>
    public void Forge(Func<PublishedRecord, PublishedRecord> forge) =>
        File.WriteAllText(RecordFile, forge(new(File.ReadAllText(RecordFile), "", "")).Record);

    /// <summary>The article of the folder as an invented one.</summary>
    public void MakeSample() => File.WriteAllText(TextFile, File.ReadAllText(TextFile).Replace("---\ntitle:", "---\nsample: true\ntitle:", StringComparison.Ordinal));

    public async Task<(int SignOffs, int Publications, int TakenUp)> Acts()
    {
        await using var db = database.Open();
        return (await db.Set<Reviewing.SignOff>().CountAsync(Cancel), await db.Publications.CountAsync(Cancel), await db.TakenUpRecords.CountAsync(Cancel));
    }

    private async Task Hire()
    {
        Administrator = await Join("ada-administrator", Roles.Administrator);
        Editor = await Join("eddie-editor", Roles.Editor);
        await Join("rita-reviewer", Roles.Reviewer, "rita-reviewer");
        Assert.Equal([], (await ConfirmLicence.Handle(Db, "rita-reviewer", "https://register.example.org/000001", null, Time, Editor, Cancel)).Refusals);
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await database.DisposeAsync();
        files.Dispose();
    }
}
