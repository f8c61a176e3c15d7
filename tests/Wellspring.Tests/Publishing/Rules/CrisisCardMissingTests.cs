using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class CrisisCardMissingTests
{
    private const string Card = "::: care-card {level=\"emergency\"}\n### Call 911 now if:\n- you are in danger\n:::\n";

    private static Manuscript AtRisk(string body, Risk risk = Risk.High) => Sheet.Saying(body) with { Risk = risk };

    [Theory]
    [InlineData("You are not alone.", 1)]
    [InlineData("You are not alone.\n\n" + Card, 1)]
    [InlineData("::: care-card {level=\"urgent\"}\n### Ask if:\n- x\n:::", 1)]
    [InlineData("::: callout {level=\"emergency\"}\n### Ask if:\n- x\n:::", 1)]
    [InlineData("", 0)]
    public void A_high_risk_text_that_does_not_open_with_an_emergency_card_is_refused(string body, int line) =>
        Assert.Equal(line, Assert.Single(Gate.Refuses("crisis-card-missing", AtRisk(body))).Place.Line);

    [Fact]
    public void A_high_risk_text_that_opens_with_one_passes() => Gate.IsSilent("crisis-card-missing", AtRisk(Card + "\nYou are not alone."));

    [Theory]
    [InlineData(Risk.None)]
    [InlineData(Risk.Sensitive)]
    public void At_lower_risk_none_is_asked_for(Risk risk) => Gate.IsSilent("crisis-card-missing", AtRisk("You are not alone.", risk));
}
