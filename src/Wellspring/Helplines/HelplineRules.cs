using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Helplines;

/// <summary>What a country's entry must be before it is kept. The line of a place is the line of the entry, counted from 1; 0 for the entry itself.</summary>
static partial class HelplineRules
{
    public const int MostLines = 20;
    private const int LongestWords = 200;
    private const int LongestAddress = 500;

    public static IReadOnlyList<Finding> Problems(CountryHelp entry) => [.. OfCountry(entry), .. entry.Lines.SelectMany((line, at) => OfLine(line, new(at + 1, 0)))];

    /// <summary>What stands on every page has a line and an emergency number, whoever writes it down or confirms it.</summary>
    public static IEnumerable<Finding> OfHome(CountryHelp entry)
    {
        if (entry.Lines.Count == 0 || entry.Emergency.Count == 0) yield return Finding.Refuse("home-left-without", $"{entry.Name} stands on every page, with its emergency number and its first line: keep one of each, or put another country on every page first.");
    }

    private static IEnumerable<Finding> OfCountry(CountryHelp entry)
    {
        if (!Code().IsMatch(entry.Code)) yield return Finding.Refuse("code-malformed", "Give the country's two capital letters, as \"NZ\" (ISO 3166-1).");
        if (IsBad(entry.Name)) yield return Finding.Refuse("name-missing", "Say the country's name, as readers call it.");
        if (entry.Emergency.Any(n => !IsDial(n))) yield return Finding.Refuse("emergency-malformed", "An emergency number is digits alone, as it is dialed: 112. Put a comma between two.");
        if (entry.Emergency.Count == 0 && IsBad(entry.EmergencyNote)) yield return Finding.Refuse("emergency-missing", "Give the emergency number, or say in a sentence what somebody in danger does where there is none to give.");
        if (entry.EmergencyNote?.Length > LongestWords) yield return Finding.Refuse("note-long", $"Say it in at most {LongestWords} characters.");
        if (!IsAddress(entry.EmergencySource)) yield return Finding.Refuse("source-malformed", "The source of the emergency number is no address like https://example.org/page.");
        if (entry.Lines.Count > MostLines) yield return Finding.Refuse("lines-many", $"Nobody in need reads more than {MostLines} lines. Leave out some.");
    }

    private static IEnumerable<Finding> OfLine(Helpline line, Place at)
    {
        var who = $"Line {at.Line}";
        if (IsBad(line.Name)) yield return Finding.Refuse("line-name-missing", $"{who} has no name. Say who listens there, in at most {LongestWords} characters.", at);
        if (!IsDial(line.Dial)) yield return Finding.Refuse("line-dial-malformed", $"{who}: what is dialed is digits alone, with a star before them where it needs one, or a plus and the country's code: 116123, *4141, +4930123456.", at);
        else if (!Says(line.Label, line.Dial)) yield return Finding.Refuse("line-label-differs", $"{who}: what readers see, \"{line.Label}\", and what is dialed, \"{line.Dial}\", are different numbers. One of them is wrong.", at);
        if (line.Sms is { } sms && !IsDial(sms)) yield return Finding.Refuse("line-sms-malformed", $"{who}: the number for text messages is digits alone.", at);
        if (line is { SmsWord: not null, Sms: null }) yield return Finding.Refuse("line-sms-missing", $"{who} has a word to send, but no number to send it to.", at);
        foreach (var (field, address) in Addresses(line).Where(a => !IsAddress(a.Address))) yield return Finding.Refuse($"line-{field}-malformed", $"{who}: \"{address}\" is no address like https://example.org.", at);
        foreach (var (field, words) in Words(line).Where(w => w.Words?.Length > LongestWords)) yield return Finding.Refuse($"line-{field}-long", $"{who}: say it in at most {LongestWords} characters.", at);
    }

    private static (string Field, string? Address)[] Addresses(Helpline line) => [("url", line.Url), ("chat", line.Chat), ("source", line.Source)];

    private static (string Field, string? Words)[] Words(Helpline line) => [("hours", line.Hours), ("languages", line.Languages), ("audience", line.Audience), ("word", line.SmsWord), ("label", line.Label)];

    private static bool IsBad(string? words) => string.IsNullOrWhiteSpace(words) || words.Length > LongestWords;

    /// <summary>A local or global number of RFC 3966 without visual separators, and without "#", which would begin a fragment of the address.</summary>
    private static bool IsDial(string number) => Dial().IsMatch(number);

    private static bool IsAddress(string? address) => address is null ||
        (address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps && url.UserInfo.Length == 0);

    // An extension may follow what is dialed, where it is called one.
    private static bool Says(string label, string dial) => Keys(Extension().Replace(label, "")) is var keys && (dial[0] == '+' ? SaysGlobal(keys, dial[1..]) : keys == dial);

    // "+49 30 …" may be shown as "030 …" or "30 …"; Italy keeps its 0 behind the country's code, and "02 …" is whole.
    private static bool SaysGlobal(string keys, string dial) => CountryCode().Replace(dial, "") is var national && (keys == dial || keys == national || keys == "0" + national);

    // Whatever else a hand would press or an eye would read as a digit stays, so that it differs.
    private static string Keys(string text) => string.Concat(text.Where(c => char.IsNumber(c) || c is '*' or '#'));

    /// <summary>As ITU-T E.164 assigns them: one digit for 1 and 7, two for those listed, three for the rest.</summary>
    [GeneratedRegex(@"^([17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})")]
    private static partial Regex CountryCode();

    [GeneratedRegex(@"[\s,;]+ext(ension|\.)?\s*[0-9]{1,6}\s*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extension();

    [GeneratedRegex(@"^[A-Z]{2}\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(\+[1-9][0-9]{5,14}|\*?[0-9]{2,15})\z")]
    private static partial Regex Dial();
}
