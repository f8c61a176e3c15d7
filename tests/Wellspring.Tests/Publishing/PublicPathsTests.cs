using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

public sealed class PublicPathsTests
{
    private static readonly HashSet<string> Articles = ["another"];

    [Theory]
    [InlineData("/")]
    [InlineData("/topics/self-help/self-care")]
    [InlineData("/for/parents")]
    [InlineData("/about/privacy")]
    [InlineData("/crisis")]
    [InlineData("/articles/another")]
    [InlineData("/articles/another.md")]
    [InlineData("/articles/another/review-record")]
    [InlineData("/articles/another/review-record.json")]
    public void These_paths_lead_somewhere(string path) => Assert.True(PublicPaths.Leads(path, Articles));

    [Theory]
    [InlineData("/for/")]
    [InlineData("/nowhere")]
    [InlineData("/crisis/line")]
    [InlineData("/articles/")]
    [InlineData("/articles/nowhere")]
    [InlineData("/articles/another/edit")]
    [InlineData("/articles/another.txt")]
    public void These_paths_do_not(string path) => Assert.False(PublicPaths.Leads(path, Articles));

    [Theory]
    [InlineData("/crisis", "/crisis")]
    [InlineData("/crisis/", "/crisis")]
    [InlineData("/crisis?country=us#top", "/crisis")]
    [InlineData("/", "/")]
    [InlineData("other", "/articles/other")]
    [InlineData("../crisis", "/crisis")]
    [InlineData("?page=2", "/articles/why-we-cry")]
    [InlineData("/topics/caf%C3%A9", "/topics/café")]
    [InlineData("https://example.org/", null)]
    [InlineData("//example.org/", null)]
    [InlineData("", null)]
    public void A_link_is_resolved_as_on_the_page_of_the_article(string href, string? path) => Assert.Equal(path, PublicPaths.Internal(href, "why-we-cry"));
}
