namespace Wellspring.Tests.Publishing.Rules;

public sealed class HeadingOrderTests
{
    [Theory]
    [InlineData("# One", "first level", 1)]
    [InlineData("### Three", "skips a level", 1)]
    [InlineData("## Two\n\n#### Four", "skips a level", 3)]
    [InlineData("## Two\n\n# One", "first level", 3)]
    [InlineData("# One\n\n## Two", "first level", 1)]
    public void A_heading_out_of_order_is_refused(string text, string fault, int line)
    {
        var finding = Assert.Single(Gate.Refuses("heading-order", Sheet.Saying(text)));
        Assert.Contains(fault, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(line, finding.Place.Line);
    }

    [Theory]
    [InlineData("## Two\n\n### Three\n\n#### Four\n\n## Two")]
    [InlineData("## Two\n\n::: callout\n#### Any level\n:::\n\n### Three")]
    [InlineData("No heading at all.")]
    public void Levels_that_go_down_one_at_a_time_pass(string text) => Gate.IsSilent("heading-order", Sheet.Saying(text));
}
