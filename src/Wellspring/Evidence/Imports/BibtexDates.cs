using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wellspring.Evidence;

/// <summary>When a work appeared, by <c>date</c> or by <c>year</c>, <c>month</c> and <c>day</c>; what is no date is kept as words.</summary>
static partial class BibtexDates
{
    public static JsonObject? Issued(BibtexEntry entry)
    {
        if (CslDates.Numeric(entry.First("date")) is { } date) return date;
        if (entry.First("year") is not { } year) return entry.First("date") is { } words ? Words(words) : null;
        if (CslDates.Numeric(year) is { } range && year.Contains('/', StringComparison.Ordinal)) return range;
        return FourDigits().Match(year) is { Success: true } digits ? CslDates.Of(int.Parse(digits.Value, CultureInfo.InvariantCulture), Month(entry), Day(entry)) : Words(year);
    }

    private static JsonObject Words(string latex) => new() { ["literal"] = LatexText.Plain(latex) };

    // "10~feb", "feb # { 10}" and "2" are all in use.
    private static int? Month(BibtexEntry entry) =>
        entry.First("month") is { } month ? LatexText.Plain(month).Split([' ', '-', '/', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Select(CslDates.MonthNamed).FirstOrDefault(m => m is not null) : null;

    private static int? Day(BibtexEntry entry) => int.TryParse(entry.First("day"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var day) ? day : null;

    [GeneratedRegex(@"\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
