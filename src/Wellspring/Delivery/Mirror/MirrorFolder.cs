using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Mirror;

/// <summary>
/// A folder with every page as a file and its two encodings beside it, for a plain web server: readers are served,
/// and crisis help is reached, while the application is down. A file is always whole: it is written beside its place and moved there.
/// </summary>
public sealed partial class MirrorFolder(string root, int port = 5080, MirroredFile? media = null)
{
    private const int PagesAtOnce = 200;
    private long? redirectsHeld;
    private const string Unfinished = ".new";

    /// <summary>Up to which version of the pages the folder is in step.</summary>
    private string VersionFile => Path.Combine(root, ".version");

    /// <summary>Brings the folder in step; the number of pages written or taken away.</summary>
    public async Task<int> Sync(WellspringDb db, CancellationToken cancel)
    {
        Directory.CreateDirectory(root);
        var (held, count) = (await HeldVersion(cancel), 0);
        while (await Next(db, held, cancel) is { Count: > 0 } pages)
        {
            foreach (var page in pages) await Bring(page, cancel);
            held = pages[^1].Version;
            count += pages.Count;
            await ServerSnippets.Write(this, db, cancel);
            // What the version promises must outlast a loss of power.
            DurableFile.SyncDiskOf(root);
            await Put(VersionFile, Encoding.ASCII.GetBytes(held.ToString(CultureInfo.InvariantCulture)), cancel);
        }
        await BringRedirects(db, cancel);
        return count;
    }

    // They change without a page: what the team did to them last tells.
    private async Task BringRedirects(WellspringDb db, CancellationToken cancel)
    {
        var last = await db.Audit.Where(e => KeepRedirect.Acts.Contains(e.Act)).MaxAsync(e => (long?)e.Id, cancel) ?? 0;
        if (last == redirectsHeld) return;
        await ServerSnippets.Write(this, db, cancel);
        redirectsHeld = last;
    }

    internal string Root => root;

    /// <summary>Where the program listens that answers what is no page.</summary>
    internal int Port => port;

    /// <summary>The file of a path: "/" is index.html, a page is its path with .html, a file keeps its name.</summary>
    internal string FileOf(string path, string contentType)
    {
        var name = path == "/" ? "index.html" : contentType.StartsWith("text/html", StringComparison.Ordinal) ? path[1..] + ".html" : path[1..];
        var file = Path.GetFullPath(Path.Combine(root, name));
        return file.StartsWith(Path.GetFullPath(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? file
            : throw new InvalidOperationException($"The page {path} would lie outside the mirror folder.");
    }

    /// <param name="changed">What a web server says of when it changed.</param>
    internal static async Task Put(string file, byte[] bytes, CancellationToken cancel, DateTimeOffset? changed = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var beside = file + Unfinished;
        await System.IO.File.WriteAllBytesAsync(beside, bytes, cancel);
        if (changed is { } at) System.IO.File.SetLastWriteTimeUtc(beside, at.UtcDateTime);
        System.IO.File.Move(beside, file, overwrite: true);
    }

    // Whole versions at a time, so that a stop in between leaves none half mirrored.
    private static async Task<List<Page>> Next(WellspringDb db, long held, CancellationToken cancel)
    {
        var some = await db.Pages.AsNoTracking().Where(p => p.Version > held).OrderBy(p => p.Version).Take(PagesAtOnce).Select(p => p.Version).ToListAsync(cancel);
        if (some.Count == 0) return [];
        var upTo = some[^1];
        return await db.Pages.AsNoTracking().Where(p => p.Version > held && p.Version <= upTo).OrderBy(p => p.Version).ToListAsync(cancel);
    }

    private async Task Bring(Page page, CancellationToken cancel)
    {
        var file = FileOf(page.Path, page.ContentType);
        if (page.RemovedAt is not null)
        {
            foreach (var gone in (string[])[file, file + ".gz", file + ".br"]) { System.IO.File.Delete(gone); System.IO.File.Delete(gone + Unfinished); }
            return;
        }
        var identity = new byte[page.Length];
        await using (var inflated = Compression.Inflate(page.Gzip)) await inflated.ReadExactlyAsync(identity, cancel);
        if (page.ContentType.StartsWith("text/html", StringComparison.Ordinal)) await BringMedia(Encoding.UTF8.GetString(identity), cancel);
        var packed = Compression.IsPointless(page.ContentType) ? [] : ((string, byte[])[])[(".br", page.Brotli), (".gz", page.Gzip)];
        foreach (var (end, bytes) in packed.Append(("", identity))) await Put(file + end, bytes, cancel, page.ChangedAt);
    }

    // What stands at such an address never changes: it is brought once, before the page that shows it.
    private async Task BringMedia(string html, CancellationToken cancel)
    {
        foreach (var address in Media().Matches(html).Select(m => m.Value).Distinct())
        {
            var place = FileOf(address, "");
            if (!System.IO.File.Exists(place) && media is not null && await media(address, cancel) is { } found) await Put(place, await System.IO.File.ReadAllBytesAsync(found, cancel), cancel, System.IO.File.GetLastWriteTimeUtc(found));
        }
    }

    [GeneratedRegex("/media/[0-9a-f]{64}(?:-[0-9]{3,4})?\\.[a-z]{3,4}")]
    private static partial Regex Media();

    private async Task<long> HeldVersion(CancellationToken cancel) =>
        System.IO.File.Exists(VersionFile) && long.TryParse(await System.IO.File.ReadAllTextAsync(VersionFile, cancel), out var version) ? version : -1;
}
