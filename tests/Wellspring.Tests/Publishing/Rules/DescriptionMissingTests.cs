namespace Wellspring.Tests.Publishing.Rules;

public sealed class DescriptionMissingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_text_without_a_description_is_refused(string nothing) => Gate.Refuses("description-missing", Sheet.Sound with { Description = nothing });

    [Fact]
    public void A_text_with_a_description_passes() => Gate.IsSilent("description-missing", Sheet.Sound);
}
