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
