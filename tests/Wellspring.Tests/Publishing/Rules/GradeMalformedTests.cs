using Wellspring.Evidence;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class GradeMalformedTests
{
    private static Manuscript Graded(string text) => Sheet.Saying(text).With(Sheet.Source("one2024"));

    [Theory]
    [InlineData("question=\"benefits\" level=\"2\"", "no question of evidence")]
    [InlineData("level=\"2\"", "needs its question")]
    [InlineData("question=\"benefit\"", "from 1 to 5")]
    [InlineData("question=\"benefit\" level=\"6\"", "from 1 to 5")]
    [InlineData("question=\"benefit\" level=\"0\"", "from 1 to 5")]
    [InlineData("question=\"benefit\" level=\"high\"", "from 1 to 5")]
    [InlineData("question=\"prevalence\" level=\"5\"", "from 1 to 4")]
    [InlineData("question=\"prognosis\" level=\"5\"", "from 1 to 4")]
    public void A_grade_that_nobody_can_read_is_refused_with_what_can_be_read(string braces, string says)
    {
        var finding = Assert.Single(Gate.Refuses("grade-malformed", Graded($"Hello.\n\nCrying lowers stress.[@one2024] {{{braces}}}")));
        Assert.Contains(says, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal((3, 1), (finding.Place.Line, finding.Place.Column));
    }

    [Theory]
    [InlineData("::: experience\nCrying lowers stress. {question=\"benefit\" level=\"2\"}\n:::")]
    [InlineData("Crying lowers stress.[@one2024] {question=\"benefit\" level=\"2\"}\n\n::: experience\nCrying lowers stress. {question=\"benefit\" level=\"2\"}\n:::")]
    [InlineData("Crying lowers stress. {.opinion reason=\"mine\" question=\"benefit\" level=\"2\"}")]
    [InlineData("| What | So |\n|---|---|\n| Crying {question=\"benefit\" level=\"2\"} | Crying lowers stress.[@one2024] |")]
    [InlineData("::: care-card {level=\"urgent\"}\n### Ask if:\n- crying lowers your stress {question=\"benefit\" level=\"2\"}\n:::")]
    public void A_grade_on_what_is_no_claim_is_refused(string text) => Gate.Refuses("grade-malformed", Graded(text));

    [Theory]
    [InlineData("Crying lowers stress.[@one2024] {question=\"benefit\" level=\"2\"}")]
    [InlineData("- Crying lowers stress.[@one2024] {question=\"benefit\" level=\"1\"}\n- Another thing.")]
    [InlineData("- Crying lowers stress.[@one2024] {question=\"rare-harm\" level=\"5\"}\n\n  More of it.")]
    [InlineData("| What | So |\n|---|---|\n| Crying | Crying lowers stress.[@one2024] {question=\"screening\" level=\"3\"} |")]
    [InlineData("::: care-card {level=\"urgent\"}\n### Ask if:\n- you cannot sleep\n:::")]
    [InlineData("Crying lowers stress.[@one2024]")]
    public void Grades_of_claims_and_levels_of_cards_pass(string text) => Gate.IsSilent("grade-malformed", Graded(text));
}
