using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wellspring.Studio;
using Wellspring.Tests.Site;
using Wellspring.Tests.Studio.Drafts;

namespace Wellspring.Tests.Studio;

/// <summary>Pages of the studio are packed for the browser that asks for them by itself; the length of none betrays anything to another site.</summary>
public sealed class StudioCompressionTests
{
    [Theory]
    [InlineData("/studio", "same-origin", true)]
    [InlineData("/studio/drafts", "none", true)]
    [InlineData("/studio", "same-site", false)]
    [InlineData("/studio", "cross-site", false)]
    [InlineData("/studio", "", false)]
    [InlineData("/studios", "same-origin", false)]
    [InlineData("/articles/a", "same-origin", false)]
    public void Only_a_request_that_no_other_site_caused_is_answered_packed(string path, string from, bool isPacked)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        if (from.Length > 0) context.Request.Headers["Sec-Fetch-Site"] = from;
        Assert.Equal(isPacked, StudioCompression.IsAskedByItself(context));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task A_page_and_an_answer_to_the_editor_come_packed_and_are_the_same(string coding)
    {
        await using var site = await RunningSite.Start();
        using var wanda = await Writer.At(site);
        var draft = await wanda.Begin("Why we cry");
        foreach (var path in (string[])[draft, draft + "/document"])
        {
            var plain = await Ask(wanda, path, "cross-site", coding);
            Assert.Empty(plain.Content.Headers.ContentEncoding);
            var packed = await Ask(wanda, path, "same-origin", coding);
            Assert.Equal([coding], packed.Content.Headers.ContentEncoding);
            Assert.Equal("no-store", packed.Headers.CacheControl?.ToString());
            Assert.Equal(WithoutWord(await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), WithoutWord(await Unpacked(packed, coding)));
        }
    }

    private static Task<HttpResponseMessage> Ask(Writer wanda, string path, string from, string coding)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Sec-Fetch-Site", from);
        request.Headers.Add("Accept-Encoding", coding);
        return wanda.Browser.Send(request);
    }

    private static async Task<string> Unpacked(HttpResponseMessage answer, string coding)
    {
        await using var body = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    // The word of a form is another one on each page.
    private static string WithoutWord(string page) => System.Text.RegularExpressions.Regex.Replace(page, "CfDJ8[\\w-]+", "");
}
