namespace Wellspring.Tests.Publishing.Rules;

public sealed class AttributeUnknownTests
{
    [Fact]
    public void What_the_language_does_not_have_is_refused_where_it_stands() =>
        Assert.All(Gate.Refuses("attribute-unknown", Sheet.Saying("Hello.\n\nHello. {.shiny}")).Places(), place => Assert.Equal(3, place.Line));

    [Fact]
    public void What_it_has_passes() => Gate.IsSilent("attribute-unknown", Sheet.Saying("Hello. {.opinion reason=\"a figure of speech\"}"));
}
