using Wellspring.Articles;
using Wellspring.Evidence;
using ClaimsOf = Wellspring.Evidence.Claims;

namespace Wellspring.Tests.Evidence.Grades;

public sealed class EvidenceGradeTests
{
    [Theory]
    [InlineData("prevalence", 4)]
    [InlineData("diagnosis", 5)]
    [InlineData("prognosis", 4)]
    [InlineData("benefit", 5)]
    [InlineData("common-harm", 5)]
    [InlineData("rare-harm", 5)]
    [InlineData("screening", 5)]
    public void Each_question_has_its_levels_in_plain_words(string name, int lowest)
    {
        var question = GradeWords.QuestionNamed(name)!.Value;
        Assert.Equal(name, question.Name());
        var words = Enumerable.Range(1, lowest).Select(level => EvidenceGrade.Of(Braces(name, $"{level}"))!.InWords()).ToList();
        Assert.Equal(lowest, words.Distinct().Count());
        Assert.All(words.Index(), w => Assert.Contains($", level {w.Index + 1} of 5 for “", w.Item, StringComparison.Ordinal));
        Assert.Null(EvidenceGrade.Of(Braces(name, $"{lowest + 1}")));
    }

    [Fact]
    public void Each_question_stands_at_its_place() =>
        Assert.All(Enum.GetValues<EvidenceQuestion>(), question => Assert.Equal(question, GradeWords.QuestionNamed(question.Name())));

    [Fact]
    public void Readers_see_question_study_and_level() =>
        Assert.Equal("Evidence: randomized trial, or a dramatic effect, level 2 of 5 for “Does it help?”", new EvidenceGrade(EvidenceQuestion.Benefit, 2).InWords());

    [Fact]
    public void What_somebody_grades_is_a_claim_even_if_the_rule_finds_nothing_to_check()
    {
        Assert.Empty(ClaimsOf.Find(ArticleText.Parse("It is blue.")));
        var claim = Assert.Single(ClaimsOf.Find(ArticleText.Parse("It is blue. {question=\"benefit\" level=\"2\"}")));
        Assert.Equal(["It is blue."], claim.Sentences);
        Assert.Equal(new(EvidenceQuestion.Benefit, 2), claim.Grade);
    }

    [Fact]
    public void An_item_has_the_grade_that_stands_behind_it_and_its_neighbours_have_none()
    {
        var claims = ClaimsOf.Find(ArticleText.Parse("- Alcohol disrupts sleep.[@a] {question=\"common-harm\" level=\"3\"}\n- Alcohol raises the heart rate.[@a]\n"));
        Assert.Equal([new(EvidenceQuestion.CommonHarm, 3), null], claims.Select(c => c.Grade));
    }

    [Fact]
    public void A_grade_does_not_change_which_claim_it_is() =>
        Assert.Equal(ClaimsOf.Find(ArticleText.Parse("Alcohol disrupts sleep.[@a]"))[0].Hash, ClaimsOf.Find(ArticleText.Parse("Alcohol disrupts sleep.[@a] {question=\"benefit\" level=\"2\"}"))[0].Hash);

    [Theory]
    [InlineData("Alcohol disrupts sleep. {question=\"benefit\" level=\"2\"}", "<p>Alcohol disrupts sleep. <small class=\"grade\">B</small></p>\n")]
    [InlineData("- Alcohol disrupts sleep. {question=\"benefit\" level=\"2\"}", "<ul>\n<li>Alcohol disrupts sleep. <small class=\"grade\">B</small></li>\n</ul>\n")]
    [InlineData("Alcohol disrupts sleep.", "<p>Alcohol disrupts sleep.</p>\n")]
    public void A_page_shows_the_words_behind_the_claim(string body, string html) =>
        Assert.Equal(html, ArticleHtml.Render(ArticleText.Parse(body), new() { NoteOf = braces => EvidenceGrade.Of(braces) is null ? null : "B" }));

    [Fact]
    public void A_table_row_has_them_in_its_last_cell() =>
        Assert.Contains("<td>Bad sleep. <small class=\"grade\">B</small></td></tr>", ArticleHtml.Render(ArticleText.Parse("| A | B |\n|---|---|\n| Alcohol | Bad sleep. {question=\"benefit\" level=\"2\"} |"), new() { NoteOf = braces => EvidenceGrade.Of(braces) is null ? null : "B" }), StringComparison.Ordinal);

    private static Attributes Braces(string question, string level) => new(null, [], new Dictionary<string, string> { ["question"] = question, ["level"] = level });
}
