using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class SafeMessagingTests
{
    [Theory]
    [InlineData("He committed suicide.")]
    [InlineData("Many who commit a lonely suicide are young.")]
    [InlineData("She COMMITS suicide in the film.")]
    [InlineData("He was committing\nsuicide.")]
    [InlineData("He committed **suicide** last year.")]
    [InlineData("Two committed suicides were reported.")]
    [InlineData("After a failed suicide attempt she went home.")]
    [InlineData("After failing in an attempt on her life she went home.")]
    [InlineData("After a failed attempt she went home.")]
    [InlineData("A successful suicide.")]
    [InlineData("A successful attempt.")]
    [InlineData("He successfully completed suicide.")]
    [InlineData("An unsuccessful attempt.")]
    [InlineData("They completed suicide.")]
    [InlineData("A suicide epidemic.")]
    [InlineData("An epidemic of youth suicides.")]
    [InlineData("She hanged herself.")]
    [InlineData("He shot himself.")]
    [InlineData("She cut her left wrist.")]
    [InlineData("He jumped off the old bridge.")]
    [InlineData("He jumped in front of a train.")]
    [InlineData("A lethal dose.")]
    [InlineData("She overdosed on paracetamol.")]
    [InlineData("She took a whole bottle of pills.")]
    [InlineData("Suicide by hanging is common.")]
    [InlineData("How to kill yourself.")]
    [InlineData("A painless way to die.")]
    [InlineData("- a list item: he committed suicide")]
    [InlineData("| a | b |\n|---|---|\n| c | he committed suicide |")]
    [InlineData("## Why she committed suicide")]
    [InlineData("![A man who committed suicide](x.png)")]
    [InlineData("::: care-card {level=\"urgent\"}\n### Ask if:\n- you want to commit suicide\n:::")]
    [InlineData("::: infographic {title=\"Why he committed suicide\"}\n- **A** b\n:::")]
    public void Words_that_guidelines_agree_against_are_refused(string text) => Gate.Refuses("safe-messaging", Sheet.Saying(text));

    [Theory]
    [InlineData("She died by suicide.")]
    [InlineData("He survived a suicide attempt.")]
    [InlineData("He committed to a plan. Suicide was not on his mind.")]
    [InlineData("He committed to a long and patient plan against suicide.")]
    [InlineData("The film was a success; the suicide scene was cut.")]
    [InlineData("Doses are set by your doctor.")]
    [InlineData("The hanging basket fell.")]
    [InlineData("She jumped from joy to tears.")]
    public void Careful_words_pass(string text) => Gate.IsSilent("safe-messaging", Sheet.Saying(text));

    [Fact]
    public void Up_to_two_words_may_stand_between_and_not_a_third()
    {
        Gate.Refuses("safe-messaging", Sheet.Saying("He committed a lonely suicide."));
        Gate.IsSilent("safe-messaging", Sheet.Saying("He committed a very lonely suicide."));
    }

    [Fact]
    public void The_finding_stands_at_the_words()
    {
        var finding = Assert.Single(Gate.Refuses("safe-messaging", Sheet.Saying("Hello.\n\nIn that *long* year he committed suicide.")));
        Assert.Equal((3, 24), (finding.Place.Line, finding.Place.Column));
        Assert.Contains("\"committed suicide\"", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_standfirst_and_description_are_read_too()
    {
        Gate.Refuses("safe-messaging", Sheet.Sound with { Title = "Why she committed suicide" });
        Gate.Refuses("safe-messaging", Sheet.Sound with { Standfirst = "Why she committed suicide" });
        Gate.Refuses("safe-messaging", Sheet.Sound with { Description = "Why she committed suicide" });
    }

    [Fact]
    public void Every_line_of_the_list_says_what_to_write_instead() =>
        Assert.All(PhraseList.Agreed.Concat(PhraseList.Disputed), phrase => Assert.EndsWith(".", phrase.Instead, StringComparison.Ordinal));
}
