namespace Wellspring.Tests.Publishing.Rules;

public sealed class QuoteUnattributedTests
{
    [Theory]
    [InlineData("> Tears are the silent language of grief.", 1)]
    [InlineData("Somebody wrote:\n\n> Tears are the silent language of grief.", 3)]
    [InlineData("Known.[@adams2020]\n\nSomebody wrote:\n\n> Tears are the silent language of grief.", 5)]
    [InlineData("::: callout\n> Tears are silent.\n:::", 2)]
    [InlineData("> Tears are silent.\n> - even mine, says nobody", 1)]
    [InlineData("## Known [@adams2020]\n\n> Tears are silent.", 3)]
    [InlineData("> — Voltaire\n>\n> Tears are silent.", 1)]
    [InlineData("> - One thing\n> - Another thing", 1)]
    public void A_quotation_that_names_nobody_is_refused(string text, int line) =>
        Assert.Equal(line, Assert.Single(Gate.Refuses("quote-unattributed", Sheet.Saying(text))).Place.Line);

    [Theory]
    [InlineData("> Tears are the silent language of grief.[@adams2020]")]
    [InlineData("As one review puts it,[@adams2020]\n\n> Tears are silent.")]
    [InlineData("> Tears are the silent language of grief.\n>\n> — Voltaire")]
    [InlineData("> Tears are the silent language of grief.\n> – Voltaire")]
    [InlineData("She said \"hello\" to me.")]
    public void A_quotation_with_its_source_passes(string text) => Gate.IsSilent("quote-unattributed", Sheet.Saying(text));
}
