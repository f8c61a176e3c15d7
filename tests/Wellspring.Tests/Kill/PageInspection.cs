using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Delivery;
using Wellspring.Delivery.Mirror;
using Wellspring.Foundation;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Tests.Kill;

/// <summary>Whether every page is whole: as a reader gets it, as a file of the mirror, and against a clean rebuild.</summary>
static class PageInspection
{
    private static readonly string[] Codings = ["identity", "gzip", "br"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private sealed record Known(string Path, int Status, string ContentType, string Hash, bool IsRemoved);

    /// <summary>Asks the running server for every page in every coding.</summary>
    public static async Task<IReadOnlyList<string>> OfServed(Scene scene)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = scene.Address };
        var complaints = new List<string>();
        var asked = (await Stored(scene)).SelectMany(page => Codings.Select(coding => (page, coding)));
        await Parallel.ForEachAsync(asked, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancel }, async (ask, _) =>
        {
            if (await Asked(client, ask.page, ask.coding) is { } wrong) lock (complaints) complaints.Add($"{ask.page.Path} as {ask.coding}: {wrong}");
        });
        return complaints;
    }

    /// <summary>Every page as a file, in step with the database.</summary>
    public static async Task<IReadOnlyList<string>> OfMirror(Scene scene)
    {
        var mirror = new MirrorFolder(scene.Mirror);
        var complaints = new List<string>();
        foreach (var page in await Stored(scene))
        {
            // What is packed by nature, as pictures are, lies there as it is.
            foreach (var (coding, ending) in Codings.Zip((string[])["", ".gz", ".br"]).Where(c => c.Second.Length == 0 || page.IsRemoved || !Compression.IsPointless(page.ContentType)))
            {
                var file = mirror.FileOf(page.Path, page.ContentType) + ending;
                if (page.IsRemoved && File.Exists(file)) complaints.Add($"{file} was taken down and is still there.");
                else if (!page.IsRemoved && (!File.Exists(file) || HashOf(File.ReadAllBytes(file), coding) != page.Hash)) complaints.Add($"{file} is not the page {page.Path}.");
            }
        }
        return complaints;
    }

    /// <summary>Whatever moment the mirror was left at: each file of it is whole.</summary>
    public static IEnumerable<string> OfMirrorFiles(Scene scene) => Directory.EnumerateFiles(scene.Mirror, "*.html*", SearchOption.AllDirectories)
        .Where(f => Path.GetExtension(f) is ".html" or ".gz" or ".br" && !EndsAsItShould(File.ReadAllBytes(f), Path.GetExtension(f) switch { ".gz" => "gzip", ".br" => "br", _ => "identity" }))
        .Select(f => $"{f} is half a page.");

    /// <summary>Throws every page away, renders all of them again, and compares. Nobody may be serving.</summary>
    public static async Task<IReadOnlyList<string>> AgainstCleanRebuild(Scene scene)
    {
        var before = (await Stored(scene)).Where(p => !p.IsRemoved).ToDictionary(p => p.Path);
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        await using var db = scene.Open();
        await db.PageDependencies.ExecuteDeleteAsync(Cancel);
        await db.Pages.ExecuteDeleteAsync(Cancel);
        await new RenderSite(new SiteSettings(Scene.PublicUrl), new() { MirrorDirectory = scene.Mirror }, TimeProvider.System, services).All(db, _ => { }, Cancel);
        var after = (await Stored(scene)).ToDictionary(p => p.Path);
        return [.. before.Keys.Union(after.Keys).Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path)).Select(path => $"{path} is not what a clean rebuild makes of it.")];
    }

    private static async Task<List<Known>> Stored(Scene scene)
    {
        await using var db = scene.Open();
        return await db.Pages.AsNoTracking().Select(p => new Known(p.Path, p.Status, p.ContentType, p.Hash, p.RemovedAt != null)).ToListAsync(Cancel);
    }

    private static async Task<string?> Asked(HttpClient client, Known page, string coding)
    {
        try
        {
            return await Wrong(client, page, coding);
        }
        catch (HttpRequestException broken)
        {
            return $"the answer breaks off: {broken.Message}";
        }
    }

    private static async Task<string?> Wrong(HttpClient client, Known page, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page.Path);
        request.Headers.Add("Accept-Encoding", coding);
        using var answer = await client.SendAsync(request, Cancel);
        if (page.IsRemoved) return answer.StatusCode is HttpStatusCode.Gone or HttpStatusCode.NotFound or HttpStatusCode.MovedPermanently ? null : $"it was taken down and answers {(int)answer.StatusCode}";
        if ((int)answer.StatusCode != page.Status) return $"it answers {(int)answer.StatusCode} instead of {page.Status}";
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        if (HashOf(bytes, answer.Content.Headers.ContentEncoding.SingleOrDefault() ?? "identity") != page.Hash) return "its bytes are not those of its hash";
        return page.Status == 200 && answer.Headers.ETag?.Tag.StartsWith($"\"{page.Hash[..32]}", StringComparison.Ordinal) != true ? "its tag does not fit its bytes" : null;
    }

    /// <summary>SHA-256 of what a reader sees; null when it cannot be unpacked to its end.</summary>
    private static string? HashOf(byte[] bytes, string coding) => Unpacked(bytes, coding) is { } identity ? Hashing.Sha256Hex(identity) : null;

    private static bool EndsAsItShould(byte[] bytes, string coding) => Unpacked(bytes, coding) is { } page && page.AsSpan().TrimEnd((byte)'\n').EndsWith("</html>"u8);

    private static byte[]? Unpacked(byte[] bytes, string coding)
    {
        if (coding == "identity") return bytes;
        try
        {
            using var identity = new MemoryStream();
            using Stream packed = coding == "br" ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress) : new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            packed.CopyTo(identity);
            return identity.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }
}
