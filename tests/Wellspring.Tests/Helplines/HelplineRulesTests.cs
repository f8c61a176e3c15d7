using Wellspring.Helplines;

namespace Wellspring.Tests.Helplines;

public sealed class HelplineRulesTests
{
    private static readonly Helpline Line = new("Samaritans", "116 123", "116123") { Source = "https://lines.example/uk" };

    private static CountryHelp Of(params Helpline[] lines) => new("GB", "United Kingdom", ["999"], lines) { EmergencySource = "https://lines.example/uk" };

    private static IEnumerable<string> Codes(CountryHelp entry) => HelplineRules.Problems(entry).Select(p => p.Code);

    [Fact]
    public void A_sound_entry_is_taken() => Assert.Empty(Codes(Of(Line, Line with { Label = "020 7946 0000", Dial = "+442079460000", Sms = "85258", SmsWord = "SHOUT", Chat = "https://chat.example" })));

    [Theory]
    [InlineData("116 123")]
    [InlineData("116-123")]
    [InlineData("+0116123")]
    [InlineData("tel:116123")]
    [InlineData("116123#")]
    [InlineData("1")]
    [InlineData("1161231161231161")]
    [InlineData("116123\n")]
    [InlineData("\u0661\u0661\u0666")]
    [InlineData("")]
    public void What_no_telephone_dials_is_refused(string dial) => Assert.Contains("line-dial-malformed", Codes(Of(Line with { Dial = dial })));

    [Theory]
    [InlineData("116 132", "116123")]
    [InlineData("020 7946 0001", "+442079460000")]
    [InlineData("", "116123")]
    public void A_label_that_says_another_number_than_is_dialed_is_refused(string label, string dial) => Assert.Equal(["line-label-differs"], Codes(Of(Line with { Label = label, Dial = dial })));

    [Theory]
    [InlineData("http://lines.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("lines.example")]
    [InlineData("https://someone@lines.example")]
    public void What_is_no_address_of_the_web_is_refused(string address)
    {
        Assert.Equal(["line-url-malformed"], Codes(Of(Line with { Url = address })));
        Assert.Equal(["line-chat-malformed"], Codes(Of(Line with { Chat = address })));
        Assert.Equal(["line-source-malformed"], Codes(Of(Line with { Source = address })));
        Assert.Equal(["source-malformed"], Codes(Of(Line) with { EmergencySource = address }));
    }

    [Fact]
    public void A_country_without_an_emergency_number_says_what_to_do_instead()
    {
        Assert.Equal(["emergency-missing"], Codes(Of(Line) with { Emergency = [] }));
        Assert.Empty(Codes(Of(Line) with { Emergency = [], EmergencyNote = "Ask somebody near you." }));
        Assert.Equal(["emergency-malformed"], Codes(Of(Line) with { Emergency = ["9 9 9"] }));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_at_its_line()
    {
        var problems = HelplineRules.Problems(Of(Line, Line with { Name = "", Sms = "SHOUT" }) with { Name = " ", Code = "gb" });
        Assert.Equal(["code-malformed", "name-missing", "line-name-missing", "line-sms-malformed"], problems.Select(p => p.Code));
        Assert.Equal([0, 0, 2, 2], problems.Select(p => p.Place.Line));
        Assert.Equal(["line-sms-missing"], Codes(Of(Line with { SmsWord = "SHOUT" })));
        Assert.Contains("lines-many", Codes(Of([.. Enumerable.Repeat(Line, HelplineRules.MostLines + 1)])));
    }
}
