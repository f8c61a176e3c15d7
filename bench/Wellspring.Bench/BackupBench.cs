using System.Globalization;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Bench;

/// <summary>A table of 100,000 rows and pictures of 10 MB each, backed up and restored.</summary>
static class BackupBench
{
    private const int Rows = 100_000;
    private const int PictureBytes = 10 << 20;
    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    public static async Task Run(int pictures)
    {
        using var site = await BenchSite.Create(0, _ => "");
        await Shelve(site);
        await Show(site, pictures);
        var file = Path.Combine(site.Folder, "site.backup");
        var target = Directory.CreateTempSubdirectory("wellspring-bench-restored-").FullName;
        Print($"backup, {Rows} rows and {pictures * 10} MB", await new ChildProcess(BenchSite.Program, ["backup", file], site.Folder, site.Settings(port: 5999)).ToEnd());
        CopyKeys(site.Folder, target);
        Print("restore of it", await new ChildProcess(BenchSite.Program, ["restore", file], target, ("Wellspring__DataDirectory", target)).ToEnd());
        Figures.Line("the file", string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(file).Length >> 20} MB"));
        Directory.Delete(target, recursive: true);
    }

    // A restore takes only what a key of the operator has signed.
    private static void CopyKeys(string from, string to)
    {
        var keys = Directory.CreateDirectory(Path.Combine(to, "keys", "records")).FullName;
        foreach (var key in Directory.GetFiles(Path.Combine(from, "keys", "records"))) File.Copy(key, Path.Combine(keys, Path.GetFileName(key)));
    }

    private static async Task Shelve(BenchSite site)
    {
        await using var db = site.Open();
        for (var at = 0; at < Rows; at += 1_000)
        {
            db.AddRange(Enumerable.Range(at, 1_000).Select(i => new Source { Id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), Key = $"s{i}", Csl = $$"""{"id":"s{{i}}","title":"{{GeneratedText.OfBytes(i, 300).ReplaceLineEndings(" ").Replace('"', '\'')}}"}""", Kind = SourceKind.Trial, Doi = $"10.1000/{i}" }));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static async Task Show(BenchSite site, int pictures)
    {
        await using var db = site.Open();
        var store = new MediaStore(Path.Combine(site.Folder, "media"));
        var bytes = new byte[PictureBytes];
        var noise = new Random(1);
        for (var picture = 0; picture < pictures; picture++)
        {
            noise.NextBytes(bytes);
            PngStart.CopyTo(bytes, 0);
            var hash = Hashing.Sha256Hex(bytes);
            DurableFile.Put(Path.Combine(store.Folder, hash + ".png"), bytes);
            db.Add(new MediaFile { Hash = hash, ContentType = "image/png", Length = bytes.Length, AddedAt = TimeProvider.System.GetUtcNow() });
        }
        await db.SaveChangesAsync();
    }

    private static void Print(string what, ChildProcess.Run run) =>
        Figures.Line(what, string.Create(CultureInfo.InvariantCulture, $"{run.Wall.TotalSeconds:0.0} s   {run.Processor.TotalSeconds:0.0} s of processors   {run.PeakMegabytes:0} MB at most"));
}
