namespace Wellspring.Tests.Publishing.Rules;

public sealed class RawHtmlTests
{
    [Fact]
    public void What_the_language_does_not_have_is_refused_where_it_stands() =>
        Assert.All(Gate.Refuses("raw-html", Sheet.Saying("Hello.\n\nHello <b>you</b>.")).Places(), place => Assert.Equal(3, place.Line));

    [Fact]
    public void What_it_has_passes() => Gate.IsSilent("raw-html", Sheet.Saying("Hello **you**."));
}
