using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wellspring.Evidence;

/// <summary>Dates as files write them, as CSL date-parts.</summary>
static partial class CslDates
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static JsonObject? Of(int? year, int? month = null, int? day = null) =>
        year is { } y ? new() { ["date-parts"] = new JsonArray(Parts(y, month, day)) } : null;

    /// <summary>"2016", "2016/10/19", "2016-10", "2005/07/15/received", "1995-01-11/1996"; null when no year is in it.</summary>
    public static JsonObject? Numeric(string? text)
    {
        if (text is null || Digits().Match(text) is not { Success: true } from) return null;
        var parts = new JsonArray(Parts(from));
        if (Range().Match(text) is { Success: true } to) parts.Add(Parts(to));
        return new() { ["date-parts"] = parts };
    }

    /// <summary>"2009 Dec 15", "2009 Nov-Dec", "2009 Winter", "2009".</summary>
    public static JsonObject? Medline(string? text) =>
        text is not null && Words().Match(text) is { Success: true } date ? Of(Number(date.Groups["year"]), MonthNamed(date.Groups["month"].Value), Number(date.Groups["day"])) : null;

    /// <summary>1–12 for a number or an English name, long or short; null for anything else.</summary>
    public static int? MonthNamed(string? text)
    {
        var word = text?.Trim().Trim('.').ToLowerInvariant() ?? "";
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number is >= 1 and <= 12 ? number : null;
        return word.Length >= 3 && Array.IndexOf(Months, word[..3]) is >= 0 and var index ? index + 1 : null;
    }

    private static JsonArray Parts(Match date) => Parts(Number(date.Groups["year"]) ?? 0, Number(date.Groups["month"]), Number(date.Groups["day"]));

    private static JsonArray Parts(int year, int? month, int? day)
    {
        var parts = new JsonArray(year);
        if (month is >= 1 and <= 12) parts.Add(month.Value);
        if (parts.Count == 2 && day is >= 1 and <= 31) parts.Add(day.Value);
        return parts;
    }

    private static int? Number(Group digits) => int.TryParse(digits.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^\s*(?<year>-?\d{4})(?:[/-](?<month>\d{1,2})(?:[/-](?<day>\d{1,2}))?)?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    // The later end of "2012-05-01/2013" or "1988/1989", not the day of "2012/05/01".
    [GeneratedRegex(@"(?<=\d)/(?<year>-?\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"^\s*(?<year>\d{4})(?:\s+(?<month>[A-Za-z]{3,9}))?(?:-[A-Za-z]{3,9})?(?:\s+(?<day>\d{1,2}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
