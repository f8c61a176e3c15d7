using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Delivery;

/// <summary>One running server for all questions: none of them changes it.</summary>
public sealed class FastPathTests(FastPathTests.Server server) : IClassFixture<FastPathTests.Server>
{
    private RunningSite Site => server.Site;

    [Fact]
    public async Task A_page_comes_in_every_encoding_with_a_strong_tag_of_its_own()
    {
        using var plain = await Site.Get("/crisis");
        using var brotli = await Site.Get("/crisis", ("Accept-Encoding", "br"));
        using var gzip = await Site.Get("/crisis", ("Accept-Encoding", "gzip"));
        var text = await Body(plain);
        Assert.Contains("Crisis lines by country", text);
        Assert.Equal(text, await Inflated(brotli, s => new BrotliStream(s, CompressionMode.Decompress)));
        Assert.Equal(text, await Inflated(gzip, s => new GZipStream(s, CompressionMode.Decompress)));
        string?[] tags = [plain.Headers.ETag?.Tag, brotli.Headers.ETag?.Tag, gzip.Headers.ETag?.Tag];
        Assert.Equal(3, tags.Distinct().Count());
        Assert.All(tags, Assert.NotNull);
        Assert.All([plain, brotli, gzip], r => Assert.Equal("Accept-Encoding", string.Join(",", r.Headers.Vary)));
        Assert.Equal(Encoding.UTF8.GetByteCount(text), plain.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task What_the_reader_holds_is_not_sent_again(string encoding)
    {
        using var first = await Site.Get("/crisis", ("Accept-Encoding", encoding));
        var tag = first.Headers.ETag!.Tag;
        foreach (var held in (string[])[tag, $"W/{tag}", $"\"other\", {tag}", "*"])
        {
            using var again = await Site.Get("/crisis", ("Accept-Encoding", encoding), ("If-None-Match", held));
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(tag, again.Headers.ETag!.Tag);
            Assert.Empty(await Body(again));
        }
        using var other = await Site.Get("/crisis", ("Accept-Encoding", encoding), ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_tag_of_one_encoding_is_not_a_tag_of_another()
    {
        using var gzip = await Site.Get("/crisis", ("Accept-Encoding", "gzip"));
        using var brotli = await Site.Get("/crisis", ("Accept-Encoding", "br"), ("If-None-Match", gzip.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.OK, brotli.StatusCode);
    }

    [Fact]
    public async Task A_date_counts_only_where_no_tag_is_given()
    {
        using var first = await Site.Get("/crisis");
        var since = first.Content.Headers.LastModified!.Value.ToString("R");
        using var held = await Site.Get("/crisis", ("If-Modified-Since", since));
        using var older = await Site.Get("/crisis", ("If-Modified-Since", first.Content.Headers.LastModified!.Value.AddSeconds(-1).ToString("R")));
        using var nonsense = await Site.Get("/crisis", ("If-Modified-Since", "yesterday"));
        using var both = await Site.Get("/crisis", ("If-Modified-Since", since), ("If-None-Match", "\"other\""));
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        Assert.All([older, nonsense, both], r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
    }

    [Fact]
    public async Task Head_says_what_get_would_say_and_sends_nothing()
    {
        using var get = await Site.Get("/crisis", ("Accept-Encoding", "br"));
        using var head = await Site.Send(HttpMethod.Head, "/crisis", ("Accept-Encoding", "br"));
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Another_method_on_a_page_is_not_allowed(string method)
    {
        using var answer = await Site.Send(new(method), "/about");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("ask for it with GET", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/crisis?utm_source=x&y=%2F")]
    [InlineData("/%63risis")]
    public async Task A_query_or_another_spelling_of_the_same_path_gives_the_page(string path)
    {
        using var answer = await Site.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/crisis/", "/crisis")]
    [InlineData("/Crisis", "/crisis")]
    [InlineData("/CRISIS/?from=sms", "/crisis?from=sms")]
    public async Task A_closing_slash_or_capitals_lead_to_the_one_address(string path, string address)
    {
        using var answer = await Site.Get(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/articles/no-such-article")]
    [InlineData("//evil.example/crisis/")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/crisis%00")]
    [InlineData("/a%0d%0aSet-Cookie:x=1/")]
    [InlineData("/%E0%80%AF")]
    public async Task A_path_that_nothing_has_gives_the_404_page_with_crisis_help(string path)
    {
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("Set-Cookie", answer);
        if (answer.StartsWith("HTTP/1.1 404", StringComparison.Ordinal)) Assert.Contains("tel:988", answer);
    }

    [Fact]
    public async Task A_range_is_not_offered_and_the_whole_page_comes()
    {
        using var answer = await Site.Get("/crisis", ("Range", "bytes=0-9"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Content.Headers.ContentLength > 1000);
    }

    [Fact]
    public async Task A_reader_who_takes_no_encoding_at_all_is_told_so()
    {
        using var answer = await Site.Get("/crisis", ("Accept-Encoding", "identity;q=0, zstd"));
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Theory]
    [InlineData("/crisis")]
    [InlineData("/no-such-page")]
    [InlineData("/robots.txt")]
    public async Task Every_answer_protects_the_reader_and_sets_no_cookie(string path)
    {
        using var answer = await Site.Get(path);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Contains("geolocation=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Plain_http_answers_by_name_and_by_address_without_a_redirect()
    {
        foreach (var host in (string[])["localhost", "127.0.0.1"])
        {
            using var answer = await Site.Client.GetAsync($"http://{host}:{Site.Here.Port}/crisis", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Requests_one_after_the_other_on_one_connection_are_all_answered()
    {
        const string One = "GET /crisis HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: br\r\n\r\n";
        var answer = await Raw(One + One + One.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal));
        Assert.Equal(3, answer.Split("HTTP/1.1 200 OK").Length - 1);
    }

    [Fact]
    public async Task The_stylesheet_may_be_kept_for_ever()
    {
        var home = await Site.Text("/");
        var href = System.Text.RegularExpressions.Regex.Match(home, "/assets/site\\.[0-9a-f]+\\.css").Value;
        using var answer = await Site.Get(href);
        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300));
    }

    private async Task<string> Raw(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", Site.Here.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string> Inflated(HttpResponseMessage answer, Func<Stream, Stream> inflate)
    {
        using var reader = new StreamReader(inflate(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    public sealed class Server : IAsyncLifetime
    {
        public RunningSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await RunningSite.Start();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
