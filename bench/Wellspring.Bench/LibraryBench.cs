using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Web.Data;

namespace Wellspring.Bench;

/// <summary>How long the list of sources takes with many of them, half of them cited. On SQLite, or on the database whose connection string is given.</summary>
static class LibraryBench
{
    private const int Rounds = 15;
    private const int AtOnce = 1_000;
    private const int Articles = 500;

    private static readonly TimeProvider Time = TimeProvider.System;
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly SourceQuestion All = new("", null, null, SourceWorry.None, 0);

    public static async Task Run(int sources, string? connection)
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-library-");
        await using var db = Database.Open(connection ?? $"Data Source={Path.Combine(folder.FullName, "wellspring.db")}");
        await db.Database.MigrateAsync();
        await Fill(db, sources);
        foreach (var (what, question) in Questions(sources)) await Print($"sources of {sources}: {what}", () => ListSources.Handle(db, question, Time, default));
        await Print("duplicates", () => FindDuplicates.All(db, default));
        folder.Delete(recursive: true);
    }

    private static IEnumerable<(string What, SourceQuestion Question)> Questions(int sources) =>
    [
        ("all", All),
        ("the last page", All with { Page = (sources - 1) / SourceQuestion.PageLength }),
        ("a word that many have", All with { Find = "tears" }),
        ("a word that one has", All with { Find = "number 4711" }),
        ("a word that none has", All with { Find = "nowhere" }),
        ("standing", All with { Standing = Standing.Retracted }),
        ("kind", All with { Kind = SourceKind.Trial }),
        .. Enum.GetValues<SourceWorry>().Skip(1).Select(worry => (worry.ToString(), All with { Worry = worry })),
        ("all at once", All with { Find = "tears 7", Standing = Standing.Sound, Kind = SourceKind.Trial, Worry = SourceWorry.Unused }),
    ];

    private static async Task Fill(WellspringDb db, int sources)
    {
        var writer = new Actor(Guid.CreateVersion7(Start), "writer@bench.invalid", Roles.Writer);
        for (var n = 0; n < sources; n++)
        {
            db.Add(Source(n));
            if (n % AtOnce == AtOnce - 1) await Store(db);
        }
        await Store(db);
        for (var n = 0; n < Articles; n++)
        {
            var cited = string.Concat(Enumerable.Range(0, sources / 2 / Articles).Select(i => $" It helps.[@source{(n * (sources / 2 / Articles)) + i:000000}]"));
            await WriteEdition.Add(db, new() { Slug = $"article-{n}", Title = $"Number {n}", Body = cited, Authors = ["a"] }, new SourceCopies(db), Time, writer, default);
            if (n % 50 == 49) await Store(db);
        }
        await Store(db);
    }

    private static async Task Store(WellspringDb db)
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static Source Source(int n) => new()
    {
        Id = Guid.CreateVersion7(Start.AddSeconds(n)),
        Key = string.Create(CultureInfo.InvariantCulture, $"source{n:000000}"),
        Csl = $$"""{"id":"source{{n:000000}}","type":"article-journal","title":"What tears are for and what they are not, number {{n}}","author":[{"family":"Family{{n % 997}}","given":"A."},{"family":"Other{{n % 89}}","given":"B."}],"issued":{"date-parts":[[{{1990 + (n % 36)}}]]},"DOI":"10.5555/{{n}}","abstract":"{{new string('x', 900)}}"}""",
        Kind = (SourceKind)(n % 7),
        Standing = n % 500 == 0 ? Standing.Retracted : Standing.Sound,
        Doi = $"10.5555/{n}",
        Entry = $"<i>What tears are for</i>, number {n}",
    };

    private static async Task Print(string what, Func<Task> act)
    {
        await act();
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await act();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        Figures.Line(what, string.Create(CultureInfo.InvariantCulture, $"median {times[Rounds / 2]:0.0} ms   max {times[^1]:0.0} ms"));
    }
}
