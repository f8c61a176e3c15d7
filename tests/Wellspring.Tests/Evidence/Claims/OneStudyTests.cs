using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence.Claims;

public sealed class OneStudyTests
{
    [Theory]
    [InlineData("In one project, people in 37 countries were asked about their tears.")]
    [InlineData("A trial found that walking helped.")]
    [InlineData("In a small Dutch study of 40 students, crying brought relief.")]
    [InlineData("One survey puts the share at 12 percent.")]
    [InlineData("Researchers in Tilburg asked 196 women to keep a diary.")]
    public void A_sentence_that_names_its_one_study_is_seen(string sentence) => Assert.True(OneStudy.IsNamedIn(sentence));

    [Theory]
    [InlineData("Walking eases depression.")]
    [InlineData("Several trials found that walking helps.")]
    [InlineData("A review of 12 trials found that walking helps.")]
    [InlineData("Studies show that walking helps.")]
    [InlineData("A meta-analysis of one trial and two cohorts is no proof.")]
    public void A_sentence_put_as_general_fact_is_not(string sentence) => Assert.False(OneStudy.IsNamedIn(sentence));
}
