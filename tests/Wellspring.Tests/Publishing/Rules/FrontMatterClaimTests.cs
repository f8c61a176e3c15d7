namespace Wellspring.Tests.Publishing.Rules;

public sealed class FrontMatterClaimTests
{
    private const string Claim = "Studies show that crying lowers stress.";

    [Fact]
    public void A_title_standfirst_or_description_that_sounds_like_a_claim_is_hinted_at()
    {
        Assert.Contains("The title", Assert.Single(Gate.Hints("front-matter-claim", Sheet.Sound with { Title = Claim })).Sentence, StringComparison.Ordinal);
        Assert.Contains("The standfirst", Assert.Single(Gate.Hints("front-matter-claim", Sheet.Sound with { Standfirst = Claim })).Sentence, StringComparison.Ordinal);
        Assert.Contains("The description", Assert.Single(Gate.Hints("front-matter-claim", Sheet.Sound with { Description = Claim })).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_front_matter_passes() => Gate.IsSilent("front-matter-claim", Sheet.Sound);
}
