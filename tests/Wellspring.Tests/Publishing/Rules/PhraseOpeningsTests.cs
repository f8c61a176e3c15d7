using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class PhraseOpeningsTests
{
    [Theory]
    [InlineData("commit(?:s|ted)? … suicides?", "COMMITTED", "comment")]
    [InlineData("committers? … suicides?", "a committer", "commit")]
    [InlineData("(?:died|attempted suicide|killed (?:him|her)sel(?:f|ves)) by", "attempted", "suicide")]
    [InlineData("(?:died|attempted suicide|killed (?:him|her)sel(?:f|ves)) by", "it killed", "himself")]
    [InlineData("(?:better off dead|free(?:d)? from pain)", "freedom", "from pain")]
    [InlineData("non-?complian(?:t|ce)", "Non compliance", "compliance")]
    public void A_text_without_a_beginning_of_the_phrase_is_not_read(string phrase, string read, string notRead)
    {
        Assert.True(PhraseOpenings.Of(phrase).AreIn(read));
        Assert.False(PhraseOpenings.Of(phrase).AreIn(notRead));
    }

    [Theory]
    [InlineData("(?:the )?mentally ill", "mentally ill")]
    [InlineData("\\w+ suicide", "their suicide")]
    public void A_phrase_that_can_begin_with_anything_is_always_looked_for(string phrase, string text) => Assert.True(PhraseOpenings.Of(phrase).AreIn(text));

    [Fact]
    public void Letters_that_only_look_alike_hide_nothing() => Gate.Hints("safe-messaging-hint", Sheet.Saying("\u212Aill himself"));

    [Fact]
    public void No_phrase_of_the_list_is_missed_in_any_text_of_the_sample_site()
    {
        var texts = Directory.EnumerateFiles(Repository.File("content/samples"), "*.md", SearchOption.AllDirectories).Select(File.ReadAllText).Append(File.ReadAllText(Repository.File("src/Wellspring/Publishing/Rules/safe-messaging.tsv")));
        foreach (var text in texts)
            Assert.All(PhraseList.Agreed.Concat(PhraseList.Disputed), phrase => Assert.Equal(phrase.Pattern.Value.Count(text), phrase.In(text).Count()));
    }

    [Fact]
    public void Two_letters_are_enough_to_know_a_beginning_by_and_one_is_not()
    {
        Assert.False(PhraseOpenings.Of("ax grinder").AreIn("nothing of the kind"));
        Assert.True(PhraseOpenings.Of("a grinder").AreIn("nothing of the kind"));
    }
}
