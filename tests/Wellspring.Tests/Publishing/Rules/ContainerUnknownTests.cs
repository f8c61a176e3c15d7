namespace Wellspring.Tests.Publishing.Rules;

public sealed class ContainerUnknownTests
{
    [Fact]
    public void What_the_language_does_not_have_is_refused_where_it_stands() =>
        Assert.All(Gate.Refuses("container-unknown", Sheet.Saying("Hello.\n\n::: sidebar\nHello.\n:::")).Places(), place => Assert.Equal(3, place.Line));

    [Fact]
    public void What_it_has_passes() => Gate.IsSilent("container-unknown", Sheet.Saying("::: callout\nHello.\n:::"));
}
