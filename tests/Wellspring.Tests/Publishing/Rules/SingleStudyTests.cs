using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SingleStudyTests
{
    private static Manuscript Resting(string text, SourceKind kind = SourceKind.Trial) =>
        Sheet.Saying(text).With(Sheet.Source("one2024", kind), Sheet.Source("two2024", SourceKind.Observational));

    [Theory]
    [InlineData(SourceKind.Trial)]
    [InlineData(SourceKind.Observational)]
    public void A_general_fact_that_rests_on_one_study_is_warned_of(SourceKind kind) =>
        Assert.Equal((3, 1), Assert.Single(Gate.Warns("single-study", Resting("Hello.\n\nCrying lowers stress.[@one2024]", kind)).Places()));

    [Theory]
    [InlineData(SourceKind.SystematicReview)]
    [InlineData(SourceKind.Guideline)]
    [InlineData(SourceKind.NarrativeReview)]
    [InlineData(SourceKind.ExpertOrganisation)]
    public void A_review_or_a_guideline_is_enough(SourceKind kind) => Gate.IsSilent("single-study", Resting("Crying lowers stress.[@one2024]", kind));

    [Theory]
    [InlineData("In one trial, crying lowered stress.[@one2024]")]
    [InlineData("One trial asked 40 people to watch a film. Crying lowered their stress.[@one2024]")]
    [InlineData("Crying lowers stress.[@one2024; @two2024]")]
    [InlineData("Crying lowers stress.[@nobody]")]
    public void A_sentence_that_says_so_and_a_second_study_pass(string text) => Gate.IsSilent("single-study", Resting(text));

    [Fact]
    public void Naming_the_study_afterwards_is_too_late() =>
        Gate.Warns("single-study", Resting("Crying lowers stress.[@one2024] In one trial, people felt better afterwards."));
}
