using System.IO.Compression;
using System.Net;
using Wellspring.Tests.Site;

namespace Wellspring.Tests.Delivery;

public sealed class FastPathTests
{
    [Fact]
    public async Task A_page_comes_in_every_encoding_with_a_strong_tag_of_its_own()
    {
        await using var site = await RunningSite.Start();
        using var plain = await site.Get("/crisis");
        using var brotli = await site.Get("/crisis", ("Accept-Encoding", "br"));
        using var gzip = await site.Get("/crisis", ("Accept-Encoding", "gzip"));
        var text = await Body(plain);
        Assert.Contains("Crisis lines by country", text);
        Assert.Equal(text, await Inflated(brotli, s => new BrotliStream(s, CompressionMode.Decompress)));
        Assert.Equal(text, await Inflated(gzip, s => new GZipStream(s, CompressionMode.Decompress)));
        string?[] tags = [plain.Headers.ETag?.Tag, brotli.Headers.ETag?.Tag, gzip.Headers.ETag?.Tag];
        Assert.Equal(3, tags.Distinct().Count());
        Assert.All(tags, Assert.NotNull);
        Assert.All([plain, brotli, gzip], r => Assert.Equal("Accept-Encoding", string.Join(",", r.Headers.Vary)));
    }

    [Fact]
    public async Task A_path_that_nothing_has_gives_the_404_page_with_crisis_help()
    {
        await using var site = await RunningSite.Start();
        using var answer = await site.Get("/articles/no-such-article");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("tel:988", await Body(answer));
    }

    private static Task<string> Body(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string> Inflated(HttpResponseMessage answer, Func<Stream, Stream> inflate)
    {
        using var reader = new StreamReader(inflate(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
