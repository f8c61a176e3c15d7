using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Web.Data;

namespace Wellspring.Bench;

/// <summary>A site of generated articles in a folder of its own, every one of them signed and published through the gate.</summary>
sealed class BenchSite : IDisposable
{
    private static readonly TimeProvider Time = TimeProvider.System;
    private const string Writer = "writer@bench.invalid";
    private const string Reviewer = "reviewer@bench.invalid";
    private const string Editor = "editor@bench.invalid";

    private readonly RecordSeal seal;

    private BenchSite(string? folder)
    {
        Folder = folder ?? Directory.CreateTempSubdirectory("wellspring-bench-").FullName;
        seal = new(new RecordKeys(Path.Combine(Folder, "keys")), new Uri("https://bench.example/"));
    }

    public string Folder { get; }

    public string ConnectionString => $"Data Source={Path.Combine(Folder, "wellspring.db")}";

    /// <summary>The program as an operator runs it; the script builds it when it is older than the sources, so it is called once before anything is timed.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "wellspring"));

    public (string, string)[] Settings(int port) => [("Wellspring__DataDirectory", Folder), ("PORT", $"{port}")];

    public WellspringDb Open() => Database.Open(ConnectionString);

    public static string Slug(int number) => $"bench-{number.ToString("00000", CultureInfo.InvariantCulture)}";

    public static async Task<BenchSite> Create(int articles, Func<int, string> body, string? folder = null)
    {
        await new ChildProcess(Program, ["--help"], ".").ToEnd();
        var site = new BenchSite(folder);
        await using (var db = site.Open())
        {
            await db.Database.MigrateAsync();
            await Furnish(db);
        }
        for (var number = 0; number < articles; number++) await site.Publish(number, body(number));
        return site;
    }

    /// <summary>A site that was made before, in a folder that may be changed and goes away again.</summary>
    public static async Task<BenchSite> CopyOf(string folder)
    {
        await new ChildProcess(Program, ["--help"], ".").ToEnd();
        var site = new BenchSite(null);
        foreach (var file in Directory.EnumerateFiles(folder)) File.Copy(file, Path.Combine(site.Folder, Path.GetFileName(file)));
        return site;
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    private static StaffUser Staff(string email, Roles roles, Guid? person) =>
        new() { Id = Guid.CreateVersion7(Time.GetUtcNow()), Email = email, Roles = roles, PersonId = person };

    private static async Task Furnish(WellspringDb db)
    {
        var (author, reviewer) = (Guid.CreateVersion7(Time.GetUtcNow()), Guid.CreateVersion7(Time.GetUtcNow()));
        var today = DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);
        db.People.AddRange(Person(author, "bench-author", today), Licensed(Person(reviewer, "bench-reviewer", today), today));
        db.Topics.Add(new Topic { Id = Guid.CreateVersion7(Time.GetUtcNow()), Slug = "bench", Title = "Bench" });
        db.Sources.AddRange(Source("one2022", 2022), Source("two2021", 2021), Source("three2023", 2023));
        await db.SaveChangesAsync();
        db.Staff.AddRange(Staff(Writer, Roles.Writer, author), Staff(Reviewer, Roles.Reviewer, reviewer), Staff(Editor, Roles.Editor, null));
        await db.SaveChangesAsync();
    }

    private async Task Publish(int number, string body)
    {
        await using var db = Open();
        await Sign(db, number, body);
        await Publish(db, number);
    }

    /// <summary>Takes the newest edition live, by whoever edits.</summary>
    public async Task Publish(WellspringDb db, int number) =>
        Demand(await PublishArticle.Handle(db, Slug(number), [], seal, Time, await As(db, Editor), default));

    /// <summary>A new edition with its sign-off.</summary>
    public static async Task Sign(WellspringDb db, int number, string body)
    {
        var slug = Slug(number);
        var draft = new Draft
        {
            Slug = slug,
            Title = $"Bench article {number}",
            Standfirst = "A generated text.",
            Description = "A generated text that stands in for a real one when the machine is measured.",
            Body = body,
            Topic = "bench",
            Authors = ["bench-author"],
        };
        await WriteEdition.Handle(db, draft, Time, await As(db, Writer), default);
        Demand(await SignArticle.Handle(db, slug, Time, await As(db, Reviewer), default));
    }

    private static async Task<Actor> As(WellspringDb db, string email) => (await db.Staff.AsNoTracking().SingleAsync(u => u.Email == email)).AsActor();

    private static void Demand<T>(Outcome<T> outcome) where T : class
    {
        if (!outcome.Done) throw new InvalidOperationException(string.Join('\n', outcome.Refusals.Select(r => $"{r.Code}: {r.Sentence}")));
    }

    private static Person Person(Guid id, string slug, DateOnly today)
    {
        var person = new Person { Id = id, Slug = slug, Name = slug, Credentials = "MD" };
        person.Declarations.Add(new Declaration { Id = Guid.CreateVersion7(Time.GetUtcNow()), DeclaredOn = today, Statement = "Nothing to declare" });
        return person;
    }

    private static Person Licensed(Person person, DateOnly today)
    {
        person.Licences.Add(new Licence
        {
            Id = Guid.CreateVersion7(Time.GetUtcNow()),
            Jurisdiction = "Benchland",
            Number = "B-1",
            Profession = "Psychologist",
            ExpiresOn = today.AddYears(2),
            CheckedOn = today,
            CheckedBy = "bench",
            Evidence = "https://board.invalid/",
        });
        return person;
    }

    private static Source Source(string key, int year) => new()
    {
        Id = Guid.CreateVersion7(Time.GetUtcNow()),
        Key = key,
        Kind = SourceKind.SystematicReview,
        Standing = Standing.Sound,
        Doi = $"10.5555/{key}",
        Csl = $$"""{"id":"{{key}}","type":"article-journal","title":"A generated work","author":[{"family":"{{key}}"}],"issued":{"date-parts":[[{{year}}]]},"DOI":"10.5555/{{key}}"}""",
        Entry = $"{key} ({year}). A generated work.",
    };
}
