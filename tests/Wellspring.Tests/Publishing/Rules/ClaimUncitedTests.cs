namespace Wellspring.Tests.Publishing.Rules;

public sealed class ClaimUncitedTests
{
    [Theory]
    [InlineData("Studies show that crying lowers stress.")]
    [InlineData("About 40 % of adults cry every month.")]
    [InlineData("Lack of sleep causes depression.")]
    public void A_claim_without_a_citation_is_refused_where_it_stands(string claim)
    {
        var finding = Assert.Single(Gate.Refuses("claim-uncited", Sheet.Saying("Hello.\n\n" + claim)));
        Assert.Equal((3, 1), (finding.Place.Line, finding.Place.Column));
    }

    [Theory]
    [InlineData("Studies show that crying lowers stress.[@adams2020]")]
    [InlineData("Studies show that crying lowers stress. {.opinion reason=\"figure of speech\"}")]
    [InlineData("::: experience\nIn my practice crying helps people.\n:::")]
    [InlineData("Talk to somebody you trust.")]
    public void A_cited_a_marked_and_a_harmless_sentence_pass(string text) => Gate.IsSilent("claim-uncited", Sheet.Saying(text));
}
