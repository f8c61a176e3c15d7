using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

public sealed class SourceCompletenessTests
{
    [Theory]
    [InlineData("""{"title": "T", "author": [{"family": "F"}], "issued": {"date-parts": [[2019]]}, "DOI": "10.1234/x"}""", "")]
    [InlineData("""{"title": "T", "editor": [{"family": "F"}], "issued": "2019-02", "PMID": 123}""", "")]
    [InlineData("""{"title": "T", "author": [{"literal": "WHO"}], "issued": {"raw": "May 2019"}, "URL": "https://example.org/"}""", "")]
    [InlineData("""{"type": "webpage", "title": "T", "publisher": "A health service", "issued": {"date-parts": [["2019"]]}, "ISBN": "978-3-86490-311-3"}""", "")]
    [InlineData("""{"title": " ", "author": [{"family": "F"}], "issued": {"date-parts": [[2019]]}, "DOI": "10.1234/x"}""", "title")]
    [InlineData("""{"type": "article-journal", "title": "T", "publisher": "Press", "issued": {"date-parts": [[2019]]}, "DOI": "10.1234/x"}""", "author, editor or organisation")]
    [InlineData("""{"title": "T", "author": [{"family": ""}, {}], "issued": {"date-parts": [[2019]]}, "DOI": "10.1234/x"}""", "author, editor or organisation")]
    [InlineData("""{"title": "T", "author": [{"family": "F"}], "issued": {"literal": "in press"}, "DOI": "10.1234/x"}""", "year")]
    [InlineData("""{"title": "T", "author": [{"family": "F"}], "issued": {"date-parts": [[]]}, "DOI": "10.1234/x"}""", "year")]
    [InlineData("""{"title": "T", "author": [{"family": "F"}], "issued": {"date-parts": [[2019]]}, "DOI": "n/a", "URL": "ftp", "ISBN": "none"}""", "DOI, PMID, ISBN or URL")]
    [InlineData("{}", "title; author, editor or organisation; year; DOI, PMID, ISBN or URL")]
    public void What_is_missing_is_named(string csl, string missing) =>
        Assert.Equal(missing, string.Join("; ", SourceCompleteness.Missing(CslItem.Parse(csl))));
}
