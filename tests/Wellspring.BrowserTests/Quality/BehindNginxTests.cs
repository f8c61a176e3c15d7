using System.IO.Compression;
using System.Net;

namespace Wellspring.BrowserTests.Quality;

/// <summary>The mirror folder behind nginx says what the application says, byte for byte, and goes on when the application is gone.</summary>
public sealed class BehindNginxTests
{
    /// <summary>Asked the application at the moment, about the moment: none of them is a page.</summary>
    private static readonly string[] Compared = ["Content-Type", "Content-Encoding", "Cache-Control", "Vary", "Last-Modified", "Location", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"];

    private static readonly string[] Beside = ["/no-such-page", "/articles", WholeSite.Withdrawn, WholeSite.Withdrawn + ".md", WholeSite.Moved, "/2019/tears?from=mail", "/crisis/", "/robots.txt", "/.well-known/jwks.json", "/crisis.html", "/index.html", "/.version", "/nginx-maps.conf", "/crisis.html.br"];

    [Fact]
    public async Task Every_public_address_answers_the_same_and_still_does_when_the_application_was_killed()
    {
        await using var site = new SitePages();
        await site.InitializeAsync();
        await MirrorInStep(site);
        await using var nginx = await Nginx.Start(site.Whole.Site.Mirror);
        var addresses = await Addresses(site);
        Assert.True(addresses.Count > 450, $"only {addresses.Count} addresses");

        var said = new Dictionary<string, Answer>();
        foreach (var (path, encoding) in addresses)
        {
            var (answer, differences) = await Compare(site.Address, nginx.Address, path, encoding);
            Assert.True(differences.Count == 0, $"{path} as {encoding}: {string.Join("; ", differences)}");
            said[path + encoding] = answer;
        }

        await site.Whole.Site.Kill();
        await Assert.ThrowsAsync<HttpRequestException>(() => Ask(site.Address, "/crisis", "br"));
        foreach (var (path, encoding) in addresses) Assert.Empty((await Ask(nginx.Address, path, encoding)).Unpacked().OtherThan(said[path + encoding].Unpacked()).Select(d => $"{path} as {encoding}: {d}"));
        Assert.Contains("tel:988", System.Text.Encoding.UTF8.GetString((await Ask(nginx.Address, "/crisis", "identity")).Body), StringComparison.Ordinal);
    }

    /// <summary>The best compression of a page may come in between: then both are asked again when the mirror has it, too.</summary>
    private static async Task<(Answer Said, IReadOnlyList<string> Differences)> Compare(Uri application, Uri mirror, string path, string encoding)
    {
        for (var tries = 0; ; tries++)
        {
            var said = await Ask(application, path, encoding);
            IReadOnlyList<string> differences = [.. (await Ask(mirror, path, encoding)).OtherThan(said)];
            if (differences.Count == 0 || tries == 15) return (said, differences);
            await Task.Delay(1_000, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>All pages and what they load, feeds and files for machines, old addresses, and where there is nothing; in each encoding.</summary>
    private static async Task<IReadOnlyList<(string, string)>> Addresses(SitePages site)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var css = site.All[0].Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var fonts = System.Text.RegularExpressions.Regex.Matches(await client.GetStringAsync(css, TestContext.Current.CancellationToken), @"url\((/[^)]+)\)").Select(m => m.Groups[1].Value);
        var linked = site.All.SelectMany(p => p.Document.QuerySelectorAll("a[href^='/'], link[href^='/'], img[src^='/']")).Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src")!).Split('#')[0]);
        var all = site.All.Select(p => p.Path).Concat(linked).Concat(fonts).Concat(["/sitemap.xml"]).Concat(Beside).Distinct().Order(StringComparer.Ordinal);
        return [.. all.SelectMany(path => ((string[])["identity", "gzip", "br"]).Select(e => (path, e)))];
    }

    private static async Task<Answer> Ask(Uri server, string path, string encoding)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = false }) { BaseAddress = server };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        return new((int)answer.StatusCode, headers, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static async Task MirrorInStep(SitePages site)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await IsInStep(site)) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        Assert.Fail("The mirror folder is not in step after a minute.");
    }

    private static async Task<bool> IsInStep(SitePages site)
    {
        var file = Path.Combine(site.Whole.Site.Mirror, "sitemap.xml");
        if (!File.Exists(file)) return false;
        var said = await Ask(site.Address, "/sitemap.xml", "identity");
        var held = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        return said.Body.SequenceEqual(held);
    }

    private sealed record Answer(int Status, Dictionary<string, string> Headers, byte[] Body)
    {
        public Answer Unpacked()
        {
            using var unpacked = new MemoryStream();
            using var packed = Headers.GetValueOrDefault("Content-Encoding") switch { "br" => new BrotliStream(new MemoryStream(Body), CompressionMode.Decompress), "gzip" => new GZipStream(new MemoryStream(Body), CompressionMode.Decompress), _ => (Stream)new MemoryStream(Body) };
            packed.CopyTo(unpacked);
            return this with { Body = unpacked.ToArray() };
        }

        public IEnumerable<string> OtherThan(Answer application)
        {
            if (Status != application.Status) yield return $"status {Status}, not {application.Status}";
            // nginx says in words of its own where a page moved to.
            if (Status is not (301 or 302) && !Body.SequenceEqual(application.Body)) yield return $"{Body.Length} bytes, not the {application.Body.Length} of the application";
            foreach (var name in Compared.Where(n => Counts(n) && Headers.GetValueOrDefault(n) != application.Headers.GetValueOrDefault(n)))
                yield return $"{name}: {Headers.GetValueOrDefault(name)}, not {application.Headers.GetValueOrDefault(name)}";
        }

        private bool Counts(string header) => Status == 200 || (header is not ("Cache-Control" or "Vary" or "Last-Modified" or "Content-Type") && (Status is not (301 or 302) || header is "Location" or "Content-Security-Policy"));
    }
}
