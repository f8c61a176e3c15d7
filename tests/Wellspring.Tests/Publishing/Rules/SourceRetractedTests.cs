using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SourceRetractedTests
{
    private static Manuscript Citing(Standing standing) => Sheet.Saying("Tears help.[@some2024]").With(Sheet.Source("some2024", standing: standing));

    [Fact]
    public void A_retracted_source_is_refused() => Gate.Refuses("source-retracted", Citing(Standing.Retracted));

    [Theory]
    [InlineData(Standing.Sound)]
    [InlineData(Standing.Corrected)]
    [InlineData(Standing.Concern)]
    [InlineData(Standing.Unchecked)]
    public void Any_other_standing_is_not_a_retraction(Standing standing) => Gate.IsSilent("source-retracted", Citing(standing));
}
