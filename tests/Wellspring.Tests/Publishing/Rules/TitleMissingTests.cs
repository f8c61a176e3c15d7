namespace Wellspring.Tests.Publishing.Rules;

public sealed class TitleMissingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_text_without_a_title_is_refused(string nothing) => Gate.Refuses("title-missing", Sheet.Sound with { Title = nothing });

    [Fact]
    public void A_text_with_a_title_passes() => Gate.IsSilent("title-missing", Sheet.Sound);
}
