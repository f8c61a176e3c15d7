using Wellspring.Publishing;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Bench;

/// <summary>A list of 70,000 notices in the twenty columns of Retraction Watch, held against a library of 20,000 sources.</summary>
static class RetractionBench
{
    private const int Notices = 70_000;
    private const int Sources = 20_000;

    public static async Task Run()
    {
        using var site = await BenchSite.Create(0, _ => "");
        await Shelve(site);
        var list = Path.Combine(site.Folder, "list.csv");
        await File.WriteAllLinesAsync(list, Rows());
        GC.Collect();
        var (before, clock) = (GC.GetTotalAllocatedBytes(), Stopwatch.GetTimestamp());
        await using var db = site.Open();
        var check = await ImportRetractions.Handle(db, list, ReopenArticles.After(TimeSpan.FromDays(14)), TimeProvider.System, Actor.System("bench"), default);
        Figures.Line("70,000 notices against 20,000 sources", string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(clock).TotalSeconds:0.00} s, {check.Listed} listed, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, allocated {(GC.GetTotalAllocatedBytes() - before) >> 20} MB"));
    }

    private static async Task Shelve(BenchSite site)
    {
        await using var db = site.Open();
        for (var at = 0; at < Sources; at += 1_000)
        {
            db.AddRange(Enumerable.Range(at, 1_000).Select(i => new Source { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Key = $"s{i}", Csl = $$"""{"id":"s{{i}}","title":"Source {{i}}"}""", Kind = SourceKind.Trial, Doi = $"10.1000/{i * 5}" }));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static IEnumerable<string> Rows() => Enumerable.Range(0, Notices).Select(i =>
        $"{i},\"A title, of some length, as real ones are\",(HSC) Medicine;,\"A university, somewhere; another one;\",Journal,Publisher,Country,A Name;B Name;,,Clinical Study;,2/6/2010 0:00,10.1000/n{i},0,2/28/1998 0:00,https://doi.org/10.1000/{i},0,{(i % 9 == 0 ? "Expression of concern" : "Retraction")},Reason;Another;,No,,")
        .Prepend("Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes,");
}
