using CsCheck;
using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

public sealed class DoiTextTests
{
    [Theory]
    [InlineData("10.1007/S10286-018-0526-Y", "10.1007/s10286-018-0526-y")]
    [InlineData("https://doi.org/10.1007/s10286-018-0526-y", "10.1007/s10286-018-0526-y")]
    [InlineData("http://dx.doi.org/10.1023/A:1017379030770", "10.1023/a:1017379030770")]
    [InlineData("doi:10.1201/b19107-2", "10.1201/b19107-2")]
    [InlineData("DOI: 10.1201/b19107-2.", "10.1201/b19107-2")]
    [InlineData("doi 10.1016/j.ejogrb.2014.02.038", "10.1016/j.ejogrb.2014.02.038")]
    [InlineData("https://doi.org/10.1016%2FS0140-6736(97)11096-0", "10.1016/s0140-6736(97)11096-0")]
    [InlineData("(https://doi.org/10.1016/S0140-6736(97)11096-0)", "10.1016/s0140-6736(97)11096-0")]
    [InlineData("http://doi.acm.org/10.1145/1137627.1137631", "10.1145/1137627.1137631")]
    [InlineData("10.1002/(sici)1096-987x(199803)19:4<377::aid-jcc1>3.0.co;2-p", "10.1002/(sici)1096-987x(199803)19:4<377::aid-jcc1>3.0.co;2-p")]
    [InlineData("n/a", null)]
    [InlineData("10.1007", null)]
    [InlineData("10.1234/,", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Every_spelling_is_one_doi(string? written, string? doi) => Assert.Equal(doi, DoiText.Find(written));

    [Fact]
    public void A_link_that_only_holds_a_doi_is_no_doi() =>
        Assert.Null(DoiText.FindInUrl("https://example.org/blog?about=10.1007/s10286-018-0526-y"));

    [Fact]
    public void What_was_found_is_found_again_as_it_is() =>
        Gen.String.Select(text => "10.1234/" + text).Holds(text => DoiText.Find(text) is not { } doi || DoiText.Find(doi) == doi);

    [Theory]
    [InlineData("29687400", "29687400")]
    [InlineData("PMID: 29687400", "29687400")]
    [InlineData("pmid29687400", "29687400")]
    [InlineData("0029687400", "29687400")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/29687400/", "29687400")]
    [InlineData("http://www.ncbi.nlm.nih.gov/pubmed/29687400?dopt=Abstract", "29687400")]
    [InlineData("PMC3654245", null)]
    [InlineData("27433151 SO  invalid line", null)]
    [InlineData("0", null)]
    [InlineData(null, null)]
    public void Every_spelling_is_one_pubmed_number(string? written, string? pmid) => Assert.Equal(pmid, PmidText.Find(written));
}
