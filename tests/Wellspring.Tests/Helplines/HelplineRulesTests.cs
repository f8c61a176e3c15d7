using CsCheck;
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
    [InlineData("000", "+442079460000")]
    [InlineData("0000", "+442079460000")]
    [InlineData("946 0000", "+442079460000")]
    [InlineData("00 20 7946 0000", "+442079460000")]
    [InlineData("800 273 8255", "+118002738255")]
    [InlineData("1161 234", "116123")]
    [InlineData("116 123 4", "116123")]
    [InlineData("116 123 / 116 124", "116123")]
    [InlineData("4141", "*4141")]
    [InlineData("*4141", "4141")]
    [InlineData("*4141#", "*4141")]
    [InlineData("119 8", "119")]
    [InlineData("119, text 8", "119")]
    [InlineData("119, extension", "118")]
    [InlineData("116 123 \u0664", "116123")]
    public void A_label_that_says_another_number_than_is_dialed_is_refused(string label, string dial) => Assert.Equal(["line-label-differs"], Codes(Of(Line with { Label = label, Dial = dial })));

    [Theory]
    [InlineData("+44 20 7946 0000", "+442079460000")]
    [InlineData("020 7946 0000", "+442079460000")]
    [InlineData("20 7946 0000", "+442079460000")]
    [InlineData("02 99777", "+390299777")]
    [InlineData("1-800-273-8255", "+18002738255")]
    [InlineData("(800) 273-8255", "+18002738255")]
    [InlineData("0722 178 177", "+254722178177")]
    [InlineData("*4141", "*4141")]
    [InlineData("119, extension 8", "119")]
    [InlineData("119 ext. 8", "119")]
    public void A_label_may_be_written_as_a_country_writes_it(string label, string dial) => Assert.Empty(Codes(Of(Line with { Label = label, Dial = dial })));

    [Fact]
    public void However_a_number_is_spaced_it_passes_and_with_any_other_digit_it_does_not() =>
        FixedSeeds.Holds(Gen.Select(Gen.Char['0', '9'].Array[4, 13], Gen.Int[0, 4].Select(s => Spaces[s]).Array[13], Gen.Int[0, 2].Select(b => Before[b]), Gen.Int[0, 12], Gen.Int[1, 9]), drawn =>
        {
            var (number, spaces, before, place, other) = drawn;
            var digits = new string(number);
            var at = place % digits.Length;
            var dial = before + digits;
            var changed = (char)('0' + (digits[at] - '0' + other) % 10);
            bool IsTaken(string said) => !Codes(Of(Line with { Label = before + Spaced(said, spaces), Dial = dial })).Any();
            return IsTaken(digits) && !IsTaken(digits[..at] + changed + digits[(at + 1)..]) && !IsTaken(digits.Remove(at, 1)) && !IsTaken(digits.Insert(at, changed.ToString())) && !IsTaken(digits + "0");
        });

    private static readonly string[] Spaces = [" ", "-", ".", ") ", ""];
    private static readonly string[] Before = ["", "*", "+41"];

    private static string Spaced(string digits, string[] spaces) => string.Concat(digits.Select((digit, at) => $"{digit}{spaces[at % spaces.Length]}"));

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
