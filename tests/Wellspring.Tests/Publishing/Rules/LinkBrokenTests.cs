namespace Wellspring.Tests.Publishing.Rules;

public sealed class LinkBrokenTests
{
    [Theory]
    [InlineData("[There](/articles/nowhere)")]
    [InlineData("[There](/nowhere)")]
    [InlineData("[There](nowhere)")]
    [InlineData("[There](#nowhere)")]
    [InlineData("[There]()")]
    [InlineData("[There](javascript:alert)")]
    [InlineData("[There](/articles/another/edit)")]
    public void A_link_that_leads_nowhere_on_this_site_is_refused(string text) =>
        Assert.Equal((3, 1), Assert.Single(Gate.Refuses("link-broken", Sheet.Saying("Hello.\n\n" + text)).Places()));

    [Fact]
    public void The_sentence_names_the_address_or_says_that_there_is_none()
    {
        Assert.StartsWith("The link to /nowhere leads", Assert.Single(Gate.Refuses("link-broken", Sheet.Saying("[There](/nowhere)"))).Sentence, StringComparison.Ordinal);
        Assert.StartsWith("The link to nothing leads", Assert.Single(Gate.Refuses("link-broken", Sheet.Saying("[There]()"))).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_screening_test_that_readers_do_not_see_is_refused_and_the_sentence_says_how_it_is_published()
    {
        var finding = Assert.Single(Gate.Refuses("link-broken", Sheet.Saying("Hello.\n\n::: screening gad-7\n:::")));
        Assert.Equal(3, finding.Place.Line);
        Assert.Contains("no screening test gad-7", finding.Sentence, StringComparison.Ordinal);
        Assert.Contains("\"instrument publish gad-7\"", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_screening_test_that_readers_see_passes() => Gate.IsSilent("link-broken", Sheet.Saying("::: callout\n::: screening phq-9\n:::\n:::"));

    [Theory]
    [InlineData("[There](/articles/another)")]
    [InlineData("[There](/articles/another/?a=b#c)")]
    [InlineData("[There](another)")]
    [InlineData("[There](/crisis)")]
    [InlineData("[There](https://example.org/nowhere)")]
    [InlineData("[There](//example.org/nowhere)")]
    [InlineData("[Call](tel:988), [write](mailto:a@example.org), [text](sms:988)")]
    [InlineData("## What now\n\n[There](#what-now)")]
    public void A_link_that_leads_somewhere_passes(string text) => Gate.IsSilent("link-broken", Sheet.Saying(text));
}
