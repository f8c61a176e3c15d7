using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wellspring.Evidence;

/// <summary>Dates of CSL-JSON: date-parts of numbers or of text, EDTF text, raw or literal words.</summary>
static partial class CslDate
{
    public static int? Year(JsonNode? date) => date switch
    {
        JsonObject parts => FromParts(parts["date-parts"]) ?? FromText(CslItem.TextOf(parts["raw"]) ?? CslItem.TextOf(parts["literal"]) ?? CslItem.TextOf(parts["edtf"]) ?? CslItem.TextOf(parts["year"])),
        _ => FromText(CslItem.TextOf(date)),
    };

    private static int? FromParts(JsonNode? parts) =>
        parts is JsonArray and [JsonArray and [{ } year, ..], ..] && int.TryParse(CslItem.TextOf(year), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number != 0 ? number : null;

    private static int? FromText(string? text) =>
        text is not null && FourDigits().Match(text) is { Success: true } year ? int.Parse(year.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<!\d)[12]\d{3}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
