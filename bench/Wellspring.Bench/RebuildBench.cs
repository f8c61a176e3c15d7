using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Delivery;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;
using Wellspring.Web.Data;

namespace Wellspring.Bench;

/// <summary>Renders a made site whole, twice, then loads its pages as a starting server does, and prints what it took.</summary>
static class RebuildBench
{
    public static async Task<int> Run(string[] args)
    {
        var articles = args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1000;
        var folder = Directory.CreateTempSubdirectory("wellspring-bench-");
        try
        {
            var connection = $"Data Source={Path.Combine(folder.FullName, "bench.db")};Pooling=False";
            await MadeSite.Fill(connection, articles);
            await Rebuild(connection, "first rebuild");
            await Rebuild(connection, "second rebuild");
            await Load(connection);
            Print("largest memory", $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static async Task Rebuild(string connection, string name)
    {
        await using var db = Database.Open(connection);
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var (start, cpu) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var changed = await new RenderSite(new SiteSettings(new Uri("https://bench.example")), TimeProvider.System, services).All(db, _ => { }, CancellationToken.None);
        Print(name, $"{changed.Count} pages changed, {Stopwatch.GetElapsedTime(start).TotalSeconds:F1} s, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:F1} s of processor time");
    }

    private static async Task Load(string connection)
    {
        await using var db = Database.Open(connection);
        using var cache = new PageCache(96L << 20);
        var start = Stopwatch.GetTimestamp();
        await cache.Refresh(db, CancellationToken.None);
        Print("loading", $"{cache.Count} pages, {Stopwatch.GetElapsedTime(start).TotalSeconds:F2} s");
    }

    private static void Print(string name, string value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-16} {value}"));
}
