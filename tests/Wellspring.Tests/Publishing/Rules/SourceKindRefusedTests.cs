using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SourceKindRefusedTests
{
    private static Manuscript Citing(SourceKind kind) => Sheet.Saying("Tears help.[@some2024]").With(Sheet.Source("some2024", kind));

    [Fact]
    public void A_source_of_no_accepted_kind_is_refused() => Gate.Refuses("source-kind-refused", Citing(SourceKind.Other));

    [Theory]
    [InlineData(SourceKind.Guideline)]
    [InlineData(SourceKind.SystematicReview)]
    [InlineData(SourceKind.Trial)]
    [InlineData(SourceKind.Observational)]
    [InlineData(SourceKind.NarrativeReview)]
    [InlineData(SourceKind.ExpertOrganisation)]
    public void Every_other_kind_passes(SourceKind kind) => Gate.IsSilent("source-kind-refused", Citing(kind));

    [Fact]
    public void The_policy_decides_which_kinds() =>
        Gate.Refuses("source-kind-refused", Citing(SourceKind.Trial) with { Policy = EditorialPolicy.Default with { AcceptedKinds = [SourceKind.Guideline] } });
}
