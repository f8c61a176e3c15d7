using Wellspring.Studio.Drafts;

namespace Wellspring.Tests.Studio.Drafts;

public sealed class FindingAnswersTests
{
    [Theory]
    [InlineData("The claim “tears heal all…” cites nothing.", "tears heal all")]
    [InlineData("The word \"here\" says nothing.", "here")]
    [InlineData("Of “ no end", null)]
    [InlineData("Nothing is quoted.", null)]
    [InlineData("An empty “” and then “words”.", "words")]
    [InlineData("”First closed, “then opened”.", "then opened")]
    public void The_words_that_a_sentence_is_about_are_those_between_its_first_quotation_marks(string sentence, string? words) => Assert.Equal(words, FindingAnswers.Quoted(sentence));

    // Tried from each mark anew, this would take hours.
    [Theory(Timeout = 60_000)]
    [InlineData('“')]
    [InlineData('"')]
    public async Task However_many_marks_a_sentence_has_each_is_looked_at_once(char mark) =>
        Assert.Null(await Task.Run(() => FindingAnswers.Quoted(new string(mark, 3_000_000) + new string('x', 3_000_000)), TestContext.Current.CancellationToken));
}
