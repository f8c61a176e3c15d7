using Wellspring.Evidence;

namespace Wellspring.Tests.Publishing.Rules;

public sealed class LinkUndisclosedTests
{
    [Theory]
    [InlineData("Read <a href=\"https://shop.sponsor.example/x\">this offer</a>.", 1)]
    [InlineData("Hello.\n\n<p><a href='http://sponsor.example'>Offer</a></p>", 3)]
    [InlineData("Go to https://www.sponsor.example/offer today.", 1)]
    [InlineData("Go to sponsor.example/offer today.", 1)]
    [InlineData("## See [the offer](https://sponsor.example/)", 1)]
    [InlineData("Go to *sponsor.example* today.", 1)]
    public void A_way_to_a_paid_host_that_gets_no_disclosure_is_refused(string text, int line)
    {
        var finding = Assert.Single(Gate.Refuses("link-undisclosed", Sheet.Saying(text)));
        Assert.Equal(line, finding.Place.Line);
        Assert.Contains("Sponsor Ltd", finding.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_column_is_that_of_the_address() =>
        Assert.Equal((1, 7), Assert.Single(Gate.Refuses("link-undisclosed", Sheet.Saying("Go to sponsor.example today.")).Places()));

    [Fact]
    public void Front_matter_has_no_room_for_a_disclosure()
    {
        Gate.Refuses("link-undisclosed", Sheet.Sound with { Title = "All about sponsor.example" });
        Gate.Refuses("link-undisclosed", Sheet.Sound with { Standfirst = "Try sponsor.example." });
        Gate.Refuses("link-undisclosed", Sheet.Sound with { Description = "Try sponsor.example." });
    }

    [Fact]
    public void A_source_on_a_paid_host_is_refused()
    {
        var source = Sheet.Source("bought2024");
        source.Csl = """{"type":"webpage","title":"T","author":[{"literal":"Sponsor"}],"issued":{"date-parts":[[2024]]},"URL":"https://sponsor.example/study"}""";
        Gate.Refuses("link-undisclosed", Sheet.Saying("Tears help.[@bought2024]").With(source));
    }

    [Theory]
    [InlineData("Read [this offer](https://shop.sponsor.example/x).")]
    [InlineData("Read [sponsor.example](https://sponsor.example).")]
    [InlineData("Read <https://sponsor.example/x>.")]
    [InlineData("Read [a guide](https://example.org) or go to notsponsor.example.")]
    [InlineData("## See [a guide](https://example.org/)")]
    [InlineData("Read <a href=\"https://example.org/x\">this</a>.")]
    public void A_link_of_the_language_is_disclosed_and_other_hosts_need_no_disclosure(string text) => Gate.IsSilent("link-undisclosed", Sheet.Saying(text));
}
