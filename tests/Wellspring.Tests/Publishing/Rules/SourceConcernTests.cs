using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SourceConcernTests
{
    private static Manuscript Citing(Standing standing) => Sheet.Saying("Hello.\n\nTears help.[@some]").With(Sheet.Source("some", standing: standing));

    [Fact]
    public void A_source_with_a_notice_of_concern_is_warned_of_where_it_is_first_cited() =>
        Assert.Equal((3, 12), Assert.Single(Gate.Warns("source-concern", Citing(Standing.Concern)).Places()));

    [Theory]
    [InlineData(Standing.Sound)]
    [InlineData(Standing.Corrected)]
    [InlineData(Standing.Retracted)]
    [InlineData(Standing.Unchecked)]
    public void Any_other_standing_passes(Standing standing) => Gate.IsSilent("source-concern", Citing(standing));
}
