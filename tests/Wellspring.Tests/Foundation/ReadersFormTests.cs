using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;

namespace Wellspring.Tests.Foundation;

public sealed class ReadersFormTests
{
    private static readonly Uri Site = new("https://site.example");

    [Theory]
    [InlineData("same-origin", "", true)]
    [InlineData("same-origin", "null", true)]
    [InlineData("none", "", true)]
    [InlineData("cross-site", "https://site.example", false)]
    [InlineData("same-site", "https://site.example", false)]
    [InlineData("", "https://site.example", true)]
    [InlineData("", "http://localhost:5080", true)]
    [InlineData("", "https://evil.example", false)]
    [InlineData("", "https://site.example.evil.example", false)]
    [InlineData("", "https://site.example:444", false)]
    [InlineData("", "not an origin", false)]
    [InlineData("", "null", true)]
    [InlineData("", "", true)]
    public void A_form_of_another_site_is_told_by_what_the_browser_says(string fetchSite, string origin, bool isOurs)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new("localhost:5080");
        if (fetchSite.Length > 0) request.Headers["Sec-Fetch-Site"] = fetchSite;
        if (origin.Length > 0) request.Headers.Origin = origin;
        Assert.Equal(isOurs, ReadersForm.IsOurs(request, Site));
    }

    [Fact]
    public async Task A_form_is_read_up_to_its_bound_and_whatever_its_bytes_are()
    {
        Assert.Equal("a b", (await Read("words=a+b&x=1"))!["words"]);
        Assert.Equal("é\0", (await Read("words=%C3%A9%00"))!["words"]);
        Assert.NotNull(await Read("words=%ff%zz\u00ff&&=&"));
        Assert.Empty((await Read(""))!);
        Assert.NotNull(await Read(new string('a', 100)));
        Assert.Null(await Read(new string('a', 101)));
    }

    private static async Task<IReadOnlyDictionary<string, Microsoft.Extensions.Primitives.StringValues>?> Read(string body)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(body));
        return await ReadersForm.Read(request, 100, TestContext.Current.CancellationToken);
    }
}
