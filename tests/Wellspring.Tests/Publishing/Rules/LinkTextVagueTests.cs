namespace Wellspring.Tests.Publishing.Rules;

public sealed class LinkTextVagueTests
{
    [Theory]
    [InlineData("here")]
    [InlineData("Click here")]
    [InlineData("this")]
    [InlineData("This page.")]
    [InlineData("more")]
    [InlineData("**Read more**…")]
    [InlineData("link")]
    public void A_link_text_that_says_nothing_is_warned_of(string words) =>
        Assert.Equal((1, 5), Assert.Single(Gate.Warns("link-text-vague", Sheet.Saying($"See [{words}](/crisis).")).Places()));

    [Theory]
    [InlineData("crisis help")]
    [InlineData("more on tears")]
    [InlineData("here in town")]
    public void A_link_text_that_names_the_page_passes(string words) => Gate.IsSilent("link-text-vague", Sheet.Saying($"See [{words}](/crisis)."));
}
