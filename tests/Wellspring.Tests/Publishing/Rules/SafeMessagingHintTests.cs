namespace Wellspring.Tests.Publishing.Rules;

public sealed class SafeMessagingHintTests
{
    [Theory]
    [InlineData("He attempted suicide.")]
    [InlineData("She suffers from depression.")]
    [InlineData("Help for schizophrenics.")]
    [InlineData("The mentally ill deserve better.")]
    public void Words_on_which_guidelines_differ_are_hinted_at(string text) => Gate.Hints("safe-messaging-hint", Sheet.Saying(text));

    [Theory]
    [InlineData("She lives with depression.")]
    [InlineData("Help for people with schizophrenia.")]
    public void Other_words_pass(string text) => Gate.IsSilent("safe-messaging-hint", Sheet.Saying(text));
}
