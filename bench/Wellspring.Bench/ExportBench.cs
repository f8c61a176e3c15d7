using System.Globalization;

namespace Wellspring.Bench;

/// <summary>Everything editorial into a folder, and from there into an empty database.</summary>
static class ExportBench
{
    /// <param name="kept">The folder of a site that was made before with <c>site</c>; null to make one.</param>
    public static async Task Run(int articles, string? kept)
    {
        using var site = kept is null ? await BenchSite.Create(articles, number => GeneratedText.OfBytes(number, 16 * 1024)) : await BenchSite.CopyOf(kept);
        var scratch = Directory.CreateTempSubdirectory("wellspring-bench-export-").FullName;
        var (files, other) = (Path.Combine(scratch, "files"), Path.Combine(scratch, "other"));
        Directory.CreateDirectory(other);
        Print($"export of {articles} articles", await new ChildProcess(BenchSite.Program, ["export", files], scratch, site.Settings(5996)).ToEnd());
        (string, string)[] empty = [("Wellspring__DataDirectory", other)];
        Print("import of them into an empty database", await new ChildProcess(BenchSite.Program, ["import", "markdown", files, "--format", "json"], scratch, empty).ToEnd());
        Print("the same again, nothing new", await new ChildProcess(BenchSite.Program, ["import", "markdown", files, "--format", "json"], scratch, empty).ToEnd());
        Directory.Delete(scratch, recursive: true);
    }

    private static void Print(string what, ChildProcess.Run run) =>
        Figures.Line(what, string.Create(CultureInfo.InvariantCulture, $"{run.Wall.TotalSeconds:0.0} s   {run.Processor.TotalSeconds:0.0} s of processors   {run.PeakMegabytes:0} MB at most"));
}
