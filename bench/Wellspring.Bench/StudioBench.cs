using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Studio.Desk;
using Wellspring.Studio.Editing;
using Wellspring.Web.Data;

namespace Wellspring.Bench;

/// <summary>How long the studio's list and its desks take with many articles, and a save and the gate's word on a text of 5,000 words. On SQLite, or on the database whose connection string is given.</summary>
static partial class StudioBench
{
    private const int Rounds = 25;
    private const int Kilobytes = 8;
    private const int AtOnce = 500;
    private const int LogEntries = 100_000;

    private static readonly TimeProvider Time = TimeProvider.System;
    private static readonly Actor Writer = new(Guid.CreateVersion7(Time.GetUtcNow()), "writer@bench.invalid", Roles.Writer);

    public static async Task Run(int articles, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-studio-");
        await using var db = Database.Open(connection ?? $"Data Source={Path.Combine(folder.FullName, "wellspring.db")}");
        await db.Database.MigrateAsync();
        await Fill(db, articles);
        foreach (var (what, filter) in Filters) await Print($"list of {articles}: {what}", () => ListArticles.Handle(db, filter, Time, default));
        await Print("being written", () => ListArticles.BeingWritten(db, default));
        await Desks(db, "written");
        await PutLive(db);
        await Desks(db, "live");
        await Drafts(db);
        await Log(db);
        await Pictures(db);
        folder.Delete(recursive: true);
    }

    private static readonly ArticleFilter All = new("", null, null, null, null);

    private static IEnumerable<(string What, ArticleFilter Filter)> Filters =>
    [
        ("all", All),
        ("a page in the middle", All with { After = new(Start.AddMinutes(20_000), "article-20000", false) }),
        ("a word that many have", All with { Find = "text" }),
        ("a word that one has", All with { Find = "4711" }),
        ("a word that none has", All with { Find = "nowhere" }),
        ("topic", All with { Topic = "topic-3" }),
        ("author", All with { Author = "author-7" }),
        .. Enum.GetValues<ListState>().Select(state => ($"state {state}", All with { State = state })),
        ("all at once", All with { Find = "text 1", Topic = "topic-3", Author = "author-7", State = ListState.Review }),
    ];

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Written as WriteEdition writes them, some hundred in one transaction.
    private static async Task Fill(WellspringDb db, int articles)
    {
        var clock = new MovedTime();
        var body = GeneratedText.OfBytes(1, Kilobytes * 1024);
        for (var i = 0; i < articles; i += AtOnce)
        {
            var library = new SourceCopies(db);
            for (var n = i; n < Math.Min(articles, i + AtOnce); n++)
            {
                clock.Now = Start.AddMinutes(n);
                await WriteEdition.Add(db, new() { Slug = $"article-{n}", Title = $"A text about things, number {n}", Body = body, Topic = $"topic-{n % 40}", Authors = [$"author-{n % 90}"] }, library, clock, Writer, default);
            }
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    // Of the site's life only what desks ask for: one signature and one publication each, over three years, and a last hundred that is signed alone.
    private static async Task PutLive(WellspringDb db)
    {
        var reviewer = new Actor(Staff(Roles.Reviewer).Id, "reviewer@bench.invalid", Roles.Reviewer);
        db.AddRange(new[] { Roles.Writer, Roles.Editor, Roles.Reviewer, Roles.Administrator }.Select(Staff));
        await db.SaveChangesAsync();
        var written = await db.Editions.AsNoTracking().OrderBy(e => e.WrittenAt).Select(e => new { e.Id, e.ArticleId, e.Fingerprint, e.WrittenAt }).ToListAsync();
        var done = 0;
        foreach (var some in written.Chunk(AtOnce))
        {
            foreach (var edition in some)
            {
                var at = Time.GetUtcNow().AddDays(-1_000.0 * (written.Count - done++) / written.Count);
                var signOff = SignOff.Give(edition.Fingerprint, reviewer, null, 1, at);
                db.Add(signOff);
                if (edition.WrittenAt < Start.AddMinutes(written.Count - 100)) db.Add(Publication.First(new() { Id = edition.Id, ArticleId = edition.ArticleId, Fingerprint = edition.Fingerprint, Number = 1, Title = "", Body = "", Authors = [], WrittenAt = at, WrittenBy = "", WrittenByUser = null }, signOff, reviewer, at, at));
            }
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static StaffUser Staff(Roles roles) => new() { Id = new((int)roles, 0, 0, new byte[8]), Email = $"{roles}@bench.invalid", Roles = roles };

    private static async Task Desks(WellspringDb db, string state)
    {
        foreach (var roles in new[] { Roles.Writer, Roles.Reviewer, Roles.Editor, Roles.Administrator })
            await Print($"desk, {roles}, all {state}", () => LayDesk.For(new(db, Staff(roles), Time, TimeZoneInfo.Utc, default)));
    }

    private static async Task Drafts(WellspringDb db)
    {
        var draft = (await BeginDraft.New(db, "A long text", Time, Writer, default)).Value!;
        var body = GeneratedText.OfWords(7, 5_000);
        var revision = 1;
        await Print("save of 5,000 words", async () =>
        {
            db.ChangeTracker.Clear();
            var saved = await SaveDraft.Handle(db, draft.Id, new(revision, words => words with { Body = $"{body}\n\nRound {revision}." }), Time, Writer, default);
            revision = saved.Value!.Revision;
        });
        var json = EditorDocument.Open(body);
        await Print("document of 5,000 words read", () => Task.FromResult(EditorDocument.Read(json)));
        await Print("findings of 5,000 words", () => CheckDraft.Handle(db, draft, new() { Slug = "a", Title = "A long text", Body = body }, Time, default));
    }

    // After an entry for each of the articles, as many again of what happens to them.
    private static async Task Log(WellspringDb db)
    {
        db.ChangeTracker.Clear();
        var written = await db.Audit.CountAsync();
        for (var i = 0; i < LogEntries - written; i += AtOnce)
        {
            for (var n = i; n < i + AtOnce; n++) db.Record(Writer with { Name = $"user-{n % 40}@bench.invalid" }, $"act {n % 12}", $"article/article-{n % 5_000}", Start.AddMinutes(n), "edition 1");
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
        var last = await db.Audit.MaxAsync(e => e.Id);
        foreach (var (what, filter, before) in new (string, AuditFilter, long?)[]
        {
            ("the latest", Everything, null), ("a page in the middle", Everything, last / 2), ("one person", Everything with { Who = "user-7@bench.invalid" }, null), ("one act", Everything with { Act = "act 3" }, null),
            ("one article", Everything with { Subject = "article/article-4711" }, null), ("all topics, of which there are none", Everything with { Subject = "topic/" }, null), ("a week long ago", Everything with { From = Start, Until = Start.AddDays(7) }, null),
            ("a person and an act that never met", Everything with { Who = "user-7@bench.invalid", Act = "act 4" }, null),
        })
            await Print($"log of {last}: {what}", () => ListAudit.Handle(db, filter, before, 101, default));
    }

    private static readonly AuditFilter Everything = new("", "", "", null, null);

    private static async Task Print(string what, Func<Task> act)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times = [.. times.Skip(Rounds / 5).Order()];
        Figures.Line(what, string.Create(CultureInfo.InvariantCulture, $"median {times[times.Count / 2]:0.0} ms   max {times[^1]:0.0} ms"));
    }

    private sealed class MovedTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
