namespace Wellspring.Tests.Publishing.Rules;

public sealed class PercentAsFrequencyTests
{
    [Theory]
    [InlineData("About 14.3% of people.", 7)]
    [InlineData("About 14 % of people.", 7)]
    [InlineData("About 14 percent of people.", 7)]
    [InlineData("About 14 per cent of people.", 7)]
    public void A_percentage_is_hinted_at(string text, int column) =>
        Assert.Equal((1, column), Assert.Single(Gate.Hints("percent-as-frequency", Sheet.Saying(text)).Places()));

    [Fact]
    public void A_frequency_passes() => Gate.IsSilent("percent-as-frequency", Sheet.Saying("About 1 in 7 people."));
}
