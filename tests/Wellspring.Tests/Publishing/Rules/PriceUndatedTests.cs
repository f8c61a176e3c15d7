namespace Wellspring.Tests.Publishing.Rules;

public sealed class PriceUndatedTests
{
    [Theory]
    [InlineData("Therapy costs $120 an hour.", "$120", 1)]
    [InlineData("Hello.\n\nA session is £45.50.", "£45.50", 3)]
    [InlineData("It is 30 euros a month.", "30 euros", 1)]
    [InlineData("It is EUR 30 a month.", "EUR 30", 1)]
    [InlineData("- one\n- two at 15 € each", "15 €", 2)]
    [InlineData("| Service | Price |\n|---|---|\n| A | $20 |", "$20", 3)]
    [InlineData("In 2026 we looked.\n\nTherapy costs $120 an hour.", "$120", 3)]
    [InlineData("It costs $2026.", "$2026", 1)]
    [InlineData("::: callout\nIt costs $5.\n:::", "$5", 2)]
    [InlineData("## In 2026\n\nWords.\n\n- $5", "$5", 5)]
    [InlineData("In 2026 we looked.\n\nWords.\n\n- $5", "$5", 5)]
    [InlineData("> It costs $5.", "$5", 1)]
    public void A_price_without_a_date_is_refused(string text, string price, int line)
    {
        var finding = Assert.Single(Gate.Refuses("price-undated", Sheet.Saying(text)));
        Assert.Contains(price + " ", finding.Sentence, StringComparison.Ordinal);
        Assert.Equal(line, finding.Place.Line);
    }

    [Theory]
    [InlineData("Therapy costs $120 an hour (in November 2026).")]
    [InlineData("Prices as of 2026:\n\n- one at $10\n- two at $20")]
    [InlineData("- in 2026 it was $10")]
    [InlineData("| Service | Price in 2026 |\n|---|---|\n| A | $20 |\n| B | $30 |")]
    [InlineData("Prices of 2026:\n\n| Service | Price |\n|---|---|\n| A | $20 |")]
    [InlineData("Prices of 2026:\n\n- group\n  - one at $10")]
    [InlineData("The illness costs the economy $210 billion a year.")]
    [InlineData("Call 911, or text 988.")]
    public void A_dated_price_and_what_is_no_price_pass(string text) => Gate.IsSilent("price-undated", Sheet.Saying(text));
}
