namespace Wellspring.Tests.Publishing.Rules;

public sealed class CitationUnknownTests
{
    [Fact]
    public void A_key_that_names_no_record_is_refused_where_it_stands()
    {
        var finding = Assert.Single(Gate.Refuses("citation-unknown", Sheet.Saying("Tears help.[@adams2020; @nobody1999]")));
        Assert.Contains("nobody1999", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal((1, 12), (finding.Place.Line, finding.Place.Column));
    }

    [Fact]
    public void Known_keys_pass() => Gate.IsSilent("citation-unknown", Sheet.Saying("Tears help.[@adams2020; @baker2021]"));
}
