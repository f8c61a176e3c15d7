namespace Wellspring.Tests.Publishing.Rules;

public sealed class ParagraphLongTests
{
    [Fact]
    public void A_paragraph_of_four_sentences_is_hinted_at() =>
        Assert.Equal((3, 1), Assert.Single(Gate.Hints("paragraph-long", Sheet.Saying("Hello.\n\nOne. Two. Three. Four.")).Places()));

    [Fact]
    public void In_a_container_too() => Gate.Hints("paragraph-long", Sheet.Saying("::: callout\nOne. Two. Three. Four.\n:::"));

    [Fact]
    public void A_paragraph_of_three_sentences_passes() => Gate.IsSilent("paragraph-long", Sheet.Saying("One. Two. Three."));
}
