using System.Globalization;
using System.Text.Json;

namespace Wellspring.Evidence;

/// <summary>
/// What Crossref's REST interface answers to <c>/works/{doi}</c>. A notice stands on the work it is about (<c>updated-by</c>),
/// on the notice itself (<c>update-to</c>), or on both: each alone misses cases.
/// </summary>
static class CrossrefAnswer
{
    /// <summary>Every notice that the answer tells of, on this work or another; null when the text is no such answer.</summary>
    public static IReadOnlyList<RetractionNotice>? Read(string json)
    {
        try
        {
            using var answer = JsonDocument.Parse(json);
            if (answer.RootElement.ValueKind != JsonValueKind.Object || !answer.RootElement.TryGetProperty("message", out var work) || work.ValueKind != JsonValueKind.Object || Text(work, "DOI") is not { } doi) return null;
            return [.. Updates(work, "updated-by").Select(u => Notice(u, doi)).Concat(Updates(work, "update-to").Select(u => Notice(u, Text(u, "DOI")))).OfType<RetractionNotice>()];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Updates(JsonElement work, string name) =>
        work.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(u => u.ValueKind == JsonValueKind.Object) : [];

    private static RetractionNotice? Notice(JsonElement update, string? about) =>
        DoiText.Find(about) is { } doi && StandingOf(Text(update, "type")) is { } standing ? new(doi, null, standing, DateOf(update)) : null;

    // New versions, addenda and the like say nothing against a work.
    private static Standing? StandingOf(string? type) => type?.ToLowerInvariant().Replace('-', '_') switch
    {
        "retraction" or "partial_retraction" or "removal" or "withdrawal" => Standing.Retracted,
        "expression_of_concern" => Standing.Concern,
        "correction" or "corrigendum" or "erratum" => Standing.Corrected,
        _ => null,
    };

    private static DateOnly? DateOf(JsonElement update) =>
        update.TryGetProperty("updated", out var at) && at.ValueKind == JsonValueKind.Object && DateTimeOffset.TryParse(Text(at, "date-time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? DateOnly.FromDateTime(date.UtcDateTime)
            : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
