namespace Wellspring.Tests.Publishing.Rules;

public sealed class TermUnexplainedTests
{
    [Theory]
    [InlineData("Some feel anhedonia.", 11)]
    [InlineData("Ask about CBT today.", 11)]
    [InlineData("A bad Prognosis hurts.", 7)]
    [InlineData("Ask about XY today.", 11)]
    [InlineData("Ask about ABCDEF today.", 11)]
    public void A_term_without_an_explanation_is_hinted_at(string text, int column) =>
        Assert.Equal((1, column), Assert.Single(Gate.Hints("term-unexplained", Sheet.Saying(text)).Places()));

    [Fact]
    public void It_is_said_once_per_term() => Assert.Single(Gate.Hints("term-unexplained", Sheet.Saying("Ask about CBT.\n\nMore on CBT.")));

    [Theory]
    [InlineData("Ask about CBT (a talking therapy). Then CBT begins.")]
    [InlineData("Cognitive behavioral therapy (CBT) helps.")]
    [InlineData("Some feel anhedonia, which means that nothing gives joy.")]
    [InlineData("Doctors have a word for it, called anhedonia.")]
    [InlineData("Anhedonia means that nothing gives joy.")]
    [InlineData("In the US, call 988 or the NHS.")]
    [InlineData("Some SHOUTED words.")]
    public void An_explained_term_and_everyday_letters_pass(string text) => Gate.IsSilent("term-unexplained", Sheet.Saying(text));
}
