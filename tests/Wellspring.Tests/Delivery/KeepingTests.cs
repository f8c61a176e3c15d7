using Wellspring.Delivery;

namespace Wellspring.Tests.Delivery;

public sealed class KeepingTests
{
    [Theory]
    [InlineData("/crisis")]
    [InlineData("/crisis/gb")]
    public void A_browser_may_keep_crisis_lines_and_a_cache_of_many_asks_each_time(string path)
    {
        var words = Keeping.Of(path, 200);
        Assert.Contains("stale-while-revalidate=604800", words, StringComparison.Ordinal);
        Assert.Contains("stale-if-error=2592000", words, StringComparison.Ordinal);
        Assert.Contains("s-maxage=0", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/crisis/zz", 410, "public, no-cache")]
    [InlineData("/crisis/zz", 404, "public, no-cache")]
    [InlineData("/crisis-of-meaning", 200, "public, no-cache")]
    [InlineData("/articles/tears", 200, "public, no-cache")]
    [InlineData("/crisis", 503, "no-store")]
    [InlineData("/search/too-long", 413, "no-store")]
    [InlineData("/assets/site.0123456789ab.css", 200, "public, max-age=31536000, immutable")]
    public void Every_other_page_is_asked_for_again(string path, int status, string words) => Assert.Equal(words, Keeping.Of(path, status));
}
