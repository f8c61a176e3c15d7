using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wellspring.Studio.Log;

/// <summary>What an entry says beside its act, for people to read: the export has every sign of it.</summary>
static partial class LogWords
{
    public static string Of(string details) =>
        Day().Replace(Shortened().Replace(details.StartsWith('{') && Read(details) is { } said ? string.Join("; ", Facts("", said)) : details, "$1…"), day => InWords(day.Value));

    private static string InWords(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) : day;

    private static JsonObject? Read(string details)
    {
        try
        {
            return JsonNode.Parse(details) as JsonObject;
        }
        catch (JsonException)
        {
            // Words of a person that only look like it.
            return null;
        }
    }

    private static IEnumerable<string> Facts(string name, JsonNode? value) => value switch
    {
        null => [],
        JsonObject many => many.SelectMany(m => Facts(name.Length > 0 ? $"{name}, {Spaced(m.Key)}" : Spaced(m.Key), m.Value)),
        JsonArray many => many.SelectMany(m => Facts(name, m)),
        _ => [$"{name} {value}"],
    };

    private static string Spaced(string name) => Hump().Replace(name, " $0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Hump();

    // Alone, and not the beginning of a moment.
    [GeneratedRegex(@"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-])")]
    private static partial Regex Day();

    // A fingerprint, or the name that a record has in the database.
    [GeneratedRegex(@"\b([0-9a-f]{12}|[0-9a-f]{8}-[0-9a-f]{4})(?:[0-9a-f]{28,52}|(?:-[0-9a-f]{4}){2}-[0-9a-f]{12})\b")]
    private static partial Regex Shortened();
}
