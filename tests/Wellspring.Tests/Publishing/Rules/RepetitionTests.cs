using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

/// <summary>The same few characters a hundred thousand times: a rule whose time grew with the square of a text's length would not come back from these.</summary>
public sealed class RepetitionTests
{
    private const int Length = 200_000;

    [Theory]
    [InlineData("", "committed failed successful lethal ")]
    [InlineData("to commit ", "a-")]
    [InlineData("to commit ", "-")]
    [InlineData("successful ", "'-")]
    [InlineData("to kill ", "s")]
    [InlineData("", "commit a-a- ")]
    [InlineData("It costs ", "1,")]
    [InlineData("", "1.")]
    [InlineData("", "$1 ")]
    [InlineData("", "a.")]
    [InlineData("", "U.S.")]
    [InlineData("", "www.")]
    [InlineData("", "http://")]
    [InlineData("::: care-card {level=emergency}\n## ", "if ")]
    [InlineData("", "1% ")]
    [InlineData("", "also called ")]
    [InlineData("", "[@a, ")]
    [InlineData("", "**a *b ")]
    [InlineData("", "“")]
    public void The_gate_comes_back_from_whatever_is_repeated(string beginning, string again) =>
        Assert.NotNull(PublicationGate.FindingsInText(Sheet.Saying(beginning + string.Concat(Enumerable.Repeat(again, Length / again.Length)))));
}
