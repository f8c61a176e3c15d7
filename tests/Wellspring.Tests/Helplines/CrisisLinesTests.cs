using System.Text.RegularExpressions;
using Wellspring.Helplines;

namespace Wellspring.Tests.Helplines;

public sealed class CrisisLinesTests
{
    [Fact]
    public void The_country_of_the_site_comes_first_and_the_others_by_name()
    {
        Assert.Equal("US", CrisisLines.All[0].Code);
        Assert.Equal(CrisisLines.All.Skip(1).OrderBy(c => c.Name, StringComparer.Ordinal), CrisisLines.All.Skip(1));
        Assert.Equal(CrisisLines.All.Count, CrisisLines.All.Select(c => c.Code).Distinct().Count());
    }

    [Fact]
    public void Every_dial_string_is_one_a_telephone_takes()
    {
        var dialed = CrisisLines.All.SelectMany(c => c.Emergency.Concat(c.Lines.Select(l => l.Dial)).Concat(c.Lines.Select(l => l.Sms).OfType<string>()));
        Assert.All(dialed, number => Assert.Matches(new Regex(@"^\*?\d{2,15}$"), number));
    }

    [Fact]
    public void A_label_says_the_digits_that_are_dialed() =>
        Assert.All(CrisisLines.All.SelectMany(c => c.Lines), line => Assert.StartsWith(Digits(line.Dial), Digits(line.Label), StringComparison.Ordinal));

    [Fact]
    public void Every_entry_keeps_the_rules_of_an_entry() => Assert.Empty(CrisisLines.All.SelectMany(HelplineRules.Problems));

    [Fact]
    public void Nothing_is_called_confirmed_that_nobody_confirmed() =>
        Assert.All(CrisisHelp.Of([], null, new(2026, 11, 28)).Countries, c => Assert.Equal((Trust.Unconfirmed, null), (c.Trust, c.CheckedOn)));

    [Fact]
    public void At_least_two_lists_agreed_on_every_entry_and_none_is_named_for_others()
    {
        // Its line is in both lists, under two of its own numbers.
        Assert.Empty(CrisisLines.AgreedOn("NL"));
        Assert.All(CrisisLines.All.Where(c => c.Code != "NL"), c => Assert.InRange(CrisisLines.AgreedOn(c.Code).Distinct().Count(), 2, 3));
        Assert.All(CrisisLines.Lists, list => Assert.Equal("https", list.Url.Scheme));
        Assert.Empty(CrisisLines.AgreedOn("AR"));
    }

    [Theory]
    [InlineData("AR")]
    [InlineData("BD")]
    [InlineData("CN")]
    [InlineData("EG")]
    [InlineData("EE")]
    [InlineData("PH")]
    [InlineData("PT")]
    [InlineData("TR")]
    [InlineData("UA")]
    [InlineData("VN")]
    public void A_country_on_which_directories_disagree_is_held_back(string code) =>
        Assert.DoesNotContain(CrisisLines.All, c => c.Code == code);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
