namespace Wellspring.BrowserTests.Quality;

/// <summary>What pages say of themselves to machines is true to the vocabulary of schema.org.</summary>
public sealed class LinkedDataTests(SitePages pages)
{
    [Fact]
    public void Every_page_is_described_without_a_fault() =>
        Assert.Empty(pages.All.SelectMany(p => Blocks(p).SelectMany(LinkedDataRules.Faults).Select(f => $"{p.Path}: {f}")).Distinct());

    [Fact]
    public void Those_that_search_engines_show_are_described()
    {
        var described = pages.All.Where(p => Blocks(p).Any()).Select(p => p.Path).ToHashSet();
        var expected = pages.All.Where(p => p.Status == 200).Select(p => p.Path)
            .Where(p => p == "/" || (p.StartsWith("/topics/", StringComparison.Ordinal)) || (p.Split('/') is ["", "articles" or "people", _]));
        Assert.Empty(expected.Except(described));
    }

    [Theory]
    [InlineData("""{"@type":"Medicalwebpage"}""", "no type Medicalwebpage")]
    [InlineData("""{"@type":"Thing","name":"x","headline":"y"}""", "Thing has no property headline")]
    [InlineData("""{"@type":"Person","name":"x","worksFor":{"@type":"Person","name":"y"}}""", "worksFor of Person is no Person")]
    [InlineData("""{"@type":"Person","name":["x",7]}""", "name of Person cannot be 7")]
    [InlineData("""{"@type":"WebPage","lastReviewed":"last week"}""", "lastReviewed of WebPage cannot be \"last week\"")]
    [InlineData("""{"@type":"WebPage","reviewedBy":"Somebody"}""", "reviewedBy of WebPage cannot be \"Somebody\"")]
    [InlineData("""{"@type":"WebPage","isAccessibleForFree":"yes"}""", "isAccessibleForFree of WebPage cannot be \"yes\"")]
    [InlineData("""{"@type":"WebSite","name":"x"}""", "WebSite without url")]
    [InlineData("""{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"x","item":{"@id":"https://a.example/"}}]}""", "BreadcrumbList of one step")]
    [InlineData("""{"@type":"CreativeWork","awards":"x"}""", "awards is superseded")]
    [InlineData("""{"@type":"WebPage","author":{"@type":"Person","name":"x","tel":"1"}}""", "Person has no property tel")]
    public void Seeded_faults_are_found(string node, string fault) => Assert.Equal([fault], LinkedDataRules.Faults($$"""{"@context":"https://schema.org","@graph":[{{node}}]}"""));

    [Theory]
    [InlineData("""{"@type":"MedicalWebPage","headline":"x","author":[{"@type":"Person","name":"x"}],"datePublished":"2026-11-20T08:00:00Z","dateModified":"2026-11-20","publisher":{"@type":"Organization","name":"x","url":"https://a.example/"},"citation":[{"@type":"ScholarlyArticle","name":"x","datePublished":"2019","sameAs":"https://doi.org/10.5555/x"}],"isAccessibleForFree":true}""")]
    [InlineData("""{"@type":"WebPage","author":{"@id":"https://a.example/#me"},"mainEntity":{"@type":"MedicalCondition","name":"x"}}""")]
    public void What_is_right_passes(string node) => Assert.Empty(LinkedDataRules.Faults($$"""{"@context":"https://schema.org","@graph":[{{node}}]}"""));

    private static IEnumerable<string> Blocks(SitePage page) => page.Document.QuerySelectorAll("script[type='application/ld+json']").Select(s => s.TextContent);
}
