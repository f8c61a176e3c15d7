using System.Text.Json;

namespace Wellspring.Screening.Fhir;

/// <summary>
/// Which edition of FHIR before R4 a Questionnaire is written in: DSTU2 has groups of questions at its root, STU3 lists options as option or options
/// and conditions with hasAnswer. Read as R4, such a form would lose exactly those.
/// </summary>
static class OlderEdition
{
    /// <summary>Null for R4 and later.</summary>
    public static string? Of(string json)
    {
        using var read = JsonDocument.Parse(json);
        var root = read.RootElement;
        return root.TryGetProperty("group", out _) ? "DSTU2" : Items(root).Any(IsStu3) ? "STU3" : null;
    }

    private static bool IsStu3(JsonElement item) => item.ValueKind == JsonValueKind.Object
        && (item.TryGetProperty("option", out _) || item.TryGetProperty("options", out _)
            || List(item, "enableWhen").Any(w => w.ValueKind == JsonValueKind.Object && w.TryGetProperty("hasAnswer", out _))
            || Items(item).Any(IsStu3));

    private static JsonElement.ArrayEnumerator Items(JsonElement within) => List(within, "item");

    private static JsonElement.ArrayEnumerator List(JsonElement within, string name) =>
        within.ValueKind == JsonValueKind.Object && within.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
