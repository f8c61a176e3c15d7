using System.IO.Compression;
using System.Net;

namespace Wellspring.BrowserTests.Quality;

/// <summary>The mirror folder behind nginx or Caddy says what the application says, byte for byte, and goes on when the application is gone.</summary>
public sealed class BehindWebServersTests
{
    /// <summary>Asked the application at the moment, about the moment: none of them is a page.</summary>
    private static readonly string[] Compared = ["Content-Type", "Content-Encoding", "Cache-Control", "Vary", "Last-Modified", "Location", "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"];

    private static readonly string[] Beside = ["/no-such-page", "/articles", WholeSite.Withdrawn, WholeSite.Withdrawn + ".md", WholeSite.Moved, "/2019/tears?from=mail", "/crisis/", "/robots.txt", "/.well-known/jwks.json", "/crisis.html", "/index.html", "/.version", "/nginx-maps.conf", "/crisis.html.br"];

    [Theory]
    [InlineData("nginx")]
    [InlineData("caddy")]
    public async Task Every_public_address_answers_the_same_and_still_does_when_the_application_was_killed(string server)
    {
        await using var site = new SitePages();
        await site.InitializeAsync();
        await MirrorInStep(site);
        await using var front = await WebServer.Start(server, site.Whole.Site.Mirror);
        var addresses = await Addresses(site);
        Assert.True(addresses.Count > 300, $"only {addresses.Count} addresses");

        var said = new Dictionary<string, Answer>();
        foreach (var (path, encoding) in addresses)
        {
            var (answer, differences) = await Compare(site.Address, front.Address, path, encoding);
            Assert.True(differences.Count == 0, $"{path} as {encoding}: {string.Join("; ", differences)}");
            said[path + encoding] = answer;
        }

        await FormsArrive(front.Address);
        await TheTeamComesIn(front.Address);
        await site.Whole.Site.Kill();
        await Assert.ThrowsAsync<HttpRequestException>(() => Ask(site.Address, "/crisis", "br"));
        foreach (var (path, encoding) in addresses) Assert.Empty((await Ask(front.Address, path, encoding)).Unpacked().OtherThan(said[path + encoding].Unpacked()).Select(d => $"{path} as {encoding}: {d}"));
        Assert.Contains("tel:988", System.Text.Encoding.UTF8.GetString((await Ask(front.Address, "/crisis", "identity")).Body), StringComparison.Ordinal);
        await FormsAreNotLostInSilence(front.Address);
    }

    /// <summary>What is no page is answered by the application, with its own headers and each of them once.</summary>
    private static async Task FormsArrive(Uri mirror)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = mirror };
        var search = await Send(client, "/search", "want to die");
        Assert.Equal((HttpStatusCode.OK, "no-store"), (search.Answer.StatusCode, Said(search.Answer, "Cache-Control")));
        Assert.Contains("You do not have to get through this alone", search.Body, StringComparison.Ordinal);
        Assert.All(search.Answer.Headers, h => Assert.Single(h.Value));
        Assert.Contains("default-src 'none'", Said(search.Answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("/crisis", (await Send(client, "/search/suggestions", "want to die")).Body, StringComparison.Ordinal);
        Assert.Contains("Is this what you want to send?", (await Send(client, "/request-an-article", "Why do I cry at work?")).Body, StringComparison.Ordinal);
        Assert.Contains("task", await client.GetStringAsync("/forms/task", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/.application/search", TestContext.Current.CancellationToken)).StatusCode);
        // Refused by the application, and above a megabyte by the web server.
        foreach (var length in (int[])[70_000, 2_000_000])
        {
            var (answer, body) = await Send(client, "/about/contact", new string('a', length));
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("This is too long to send", body, StringComparison.Ordinal);
            Assert.Contains("tel:988", body, StringComparison.Ordinal);
        }
    }

    /// <summary>The studio is the application's own, with its own headers and room for a picture.</summary>
    private static async Task TheTeamComesIn(Uri mirror)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = mirror };
        var away = await client.GetAsync("/studio", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.Redirect, "no-store"), (away.StatusCode, Said(away, "Cache-Control")));
        var ask = await client.GetAsync("/studio/sign-in", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, "no-store", "nosniff"), (ask.StatusCode, Said(ask, "Cache-Control"), Said(ask, "X-Content-Type-Options")));
        Assert.All(ask.Headers.Where(h => h.Key != "Set-Cookie"), h => Assert.Single(h.Value));
        var page = await ask.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var loaded = System.Text.RegularExpressions.Regex.Matches(page, "(?:src|href)=\"(/assets/[^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(loaded);
        foreach (var file in loaded) Assert.Equal((file, HttpStatusCode.OK), (file, (await client.GetAsync(file, TestContext.Current.CancellationToken)).StatusCode));
        var (sent, _) = await Send(client, "/studio/pick/media", new string('a', 3_000_000));
        Assert.Equal("/studio/sign-in", sent.Headers.Location?.ToString());
    }

    /// <summary>With the application gone, who sends a form is told that it did not arrive, and where help is.</summary>
    private static async Task FormsAreNotLostInSilence(Uri mirror)
    {
        using var client = new HttpClient { BaseAddress = mirror };
        foreach (var path in (string[])["/search", "/request-an-article", "/feedback", "/about/contact", "/crisis"])
        {
            var (answer, body) = await Send(client, path, "I want to die");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "no-store"), (answer.StatusCode, Said(answer, "Cache-Control")));
            Assert.Contains("it may not have arrived", body, StringComparison.Ordinal);
            Assert.Contains("tel:988", body, StringComparison.Ordinal);
            Assert.DoesNotContain("want to die", body, StringComparison.Ordinal);
            Assert.Contains("default-src 'none'", Said(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync("/forms/task", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static async Task<(HttpResponseMessage Answer, string Body)> Send(HttpClient client, string path, string words)
    {
        using var form = new FormUrlEncodedContent([new("words", words)]);
        var answer = await client.PostAsync(path, form, TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static string Said(HttpResponseMessage answer, string header) => string.Join(" + ", answer.Headers.GetValues(header));

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
            // A web server says in words of its own where a page moved to.
            if (Status is not (301 or 302) && !Body.SequenceEqual(application.Body)) yield return $"{Body.Length} bytes, not the {application.Body.Length} of the application";
            foreach (var name in Compared.Where(n => Counts(n) && Headers.GetValueOrDefault(n) != application.Headers.GetValueOrDefault(n)))
                yield return $"{name}: {Headers.GetValueOrDefault(name)}, not {application.Headers.GetValueOrDefault(name)}";
        }

        private bool Counts(string header) => Status == 200 || (header is not ("Cache-Control" or "Vary" or "Last-Modified" or "Content-Type") && (Status is not (301 or 302) || header is "Location" or "Content-Security-Policy"));
    }
}
