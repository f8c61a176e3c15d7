using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Importing.WordPress;
using Wellspring.Web.Data;

namespace Wellspring.Bench;

/// <summary>Imports a made WordPress export into a fresh embedded database, twice, and prints what it took.</summary>
static class ImportBench
{
    public static async Task<int> Run(string[] args)
    {
        var posts = args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1000;
        var folder = Directory.CreateTempSubdirectory("wellspring-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "export.xml");
            await File.WriteAllTextAsync(file, MadeExport.Of(posts));
            await using var db = Database.Open($"Data Source={Path.Combine(folder.FullName, "bench.db")};Pooling=False");
            await db.Database.MigrateAsync();
            Print("export", $"{posts} posts, {new FileInfo(file).Length / 1e6:F1} MB");
            await Measure("read alone", () => Task.FromResult(ExportIndex.Read(file).Posts.Count));
            await Measure("first import", () => Import(db, file, new MediaStore(folder.FullName)));
            await Measure("second import", () => Import(db, file, new MediaStore(folder.FullName)));
            Print("largest memory", $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task<int> Import(WellspringDb db, string file, MediaStore store) =>
        (await ImportWordPress.Handle(db, file, null, store, TimeProvider.System, Actor.System("bench"), CancellationToken.None)).Articles.Created;

    private static async Task Measure(string name, Func<Task<int>> act)
    {
        var (start, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        await act();
        Print(name, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:F1} s of processor time");
    }

    private static void Print(string name, string value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {value}"));
}
