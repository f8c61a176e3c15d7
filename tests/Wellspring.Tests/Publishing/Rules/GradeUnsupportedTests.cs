using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class GradeUnsupportedTests
{
    private static Manuscript Graded(string question, int level, SourceKind kind) =>
        Sheet.Saying($"Hello.\n\nCrying lowers stress.[@one2024] {{question=\"{question}\" level=\"{level}\"}}").With(Sheet.Source("one2024", kind));

    [Theory]
    [InlineData("benefit", 1, SourceKind.Trial)]
    [InlineData("benefit", 1, SourceKind.Guideline)]
    [InlineData("benefit", 3, SourceKind.Guideline)]
    [InlineData("benefit", 2, SourceKind.Observational)]
    [InlineData("common-harm", 2, SourceKind.Observational)]
    [InlineData("screening", 3, SourceKind.NarrativeReview)]
    [InlineData("diagnosis", 1, SourceKind.Observational)]
    [InlineData("prognosis", 1, SourceKind.Trial)]
    [InlineData("prevalence", 1, SourceKind.Trial)]
    [InlineData("rare-harm", 4, SourceKind.ExpertOrganisation)]
    public void A_grade_that_no_cited_kind_can_bear_is_warned_of(string question, int level, SourceKind kind) =>
        Assert.Equal((3, 1), Assert.Single(Gate.Warns("grade-unsupported", Graded(question, level, kind)).Places()));

    [Theory]
    [InlineData("benefit", 1, SourceKind.SystematicReview)]
    [InlineData("benefit", 2, SourceKind.Trial)]
    [InlineData("benefit", 3, SourceKind.Observational)]
    [InlineData("benefit", 5, SourceKind.NarrativeReview)]
    [InlineData("diagnosis", 2, SourceKind.Observational)]
    [InlineData("prognosis", 2, SourceKind.Observational)]
    [InlineData("prevalence", 1, SourceKind.Observational)]
    [InlineData("screening", 4, SourceKind.Trial)]
    public void A_grade_that_fits_passes(string question, int level, SourceKind kind) => Gate.IsSilent("grade-unsupported", Graded(question, level, kind));

    [Fact]
    public void One_source_of_several_that_bears_it_is_enough() => Gate.IsSilent(
        "grade-unsupported", Sheet.Saying("Crying lowers stress.[@one2024; @two2024] {question=\"benefit\" level=\"2\"}").With(Sheet.Source("one2024", SourceKind.Observational), Sheet.Source("two2024", SourceKind.Trial)));

    [Fact]
    public void A_claim_without_a_grade_is_not_asked_for_one() => Gate.IsSilent("grade-unsupported", Sheet.Saying("Crying lowers stress.[@one2024]").With(Sheet.Source("one2024", SourceKind.Other)));

    [Fact]
    public void An_unknown_source_bears_nothing() => Gate.Warns("grade-unsupported", Sheet.Saying("Crying lowers stress.[@nobody] {question=\"benefit\" level=\"2\"}"));
}
