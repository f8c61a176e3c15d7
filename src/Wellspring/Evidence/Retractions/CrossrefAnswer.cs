using System.Globalization;
using System.Text.Json;

namespace Wellspring.Evidence;

/// <summary>
/// What Crossref's REST interface answers to <c>/works/{doi}</c>. A notice stands on the work it is about (<c>updated-by</c>),
/// on the notice itself (<c>update-to</c>), or on both: each alone misses cases.
/// </summary>
static class CrossrefAnswer
{
    private static readonly string[] Parts = ["yyyy-M-d", "yyyy-M", "yyyy"];

    /// <summary>
    /// What the answer tells of the work that was asked for, under whichever DOI it is told, and of others. An answer under another DOI
    /// may be about another work, or about this one under its newer name: it says nothing good of it.
    /// </summary>
    public static RegisterAnswer Read(string json, string asked, DateOnly today)
    {
        try
        {
            using var answer = JsonDocument.Parse(json);
            return answer.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("message", out var work) && work.ValueKind == JsonValueKind.Object ? Read(work, asked, today) : RegisterAnswer.Unknown;
        }
        // Half of a character, which JSON can escape, is found only when the text is read.
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return RegisterAnswer.Unknown;
        }
    }

    private static RegisterAnswer Read(JsonElement work, string asked, DateOnly today)
    {
        var isAsked = DoiText.Find(Text(work, "DOI")) == asked;
        var onIt = Updates(work, "updated-by").Select(u => Notice(u, asked, today));
        var onOthers = Updates(work, "update-to").Select(u => Notice(u, DoiText.Find(Text(u, "DOI")), today));
        return new(isAsked, [.. onIt.Concat(onOthers).OfType<RetractionNotice>().Where(n => isAsked || n.Standing.IsBad())]);
    }

    private static IEnumerable<JsonElement> Updates(JsonElement work, string name) =>
        work.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(u => u.ValueKind == JsonValueKind.Object) : [];

    private static RetractionNotice? Notice(JsonElement update, string? doi, DateOnly today) =>
        doi is not null && StandingOf(Text(update, "type")) is { } standing ? new(doi, null, standing, RetractionNotice.DayUpTo(today, DayOf(update))) : null;

    // New versions, addenda and the like say nothing against a work.
    private static Standing? StandingOf(string? type) => type?.ToLowerInvariant().Replace('-', '_') switch
    {
        "retraction" or "partial_retraction" or "removal" or "withdrawal" => Standing.Retracted,
        "expression_of_concern" => Standing.Concern,
        "correction" or "corrigendum" or "erratum" => Standing.Corrected,
        _ => null,
    };

    private static DateOnly? DayOf(JsonElement update) =>
        update.TryGetProperty("updated", out var at) && at.ValueKind == JsonValueKind.Object ? InstantIn(at) ?? PartsIn(at) : null;

    private static DateOnly? InstantIn(JsonElement at) =>
        DateTimeOffset.TryParse(Text(at, "date-time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? DateOnly.FromDateTime(date.UtcDateTime) : null;

    // [[2024, 6, 1]], where day and month may be missing.
    private static DateOnly? PartsIn(JsonElement at) =>
        at.TryGetProperty("date-parts", out var dates) && dates.ValueKind == JsonValueKind.Array && dates.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Array } parts
        && DateOnly.TryParseExact(string.Join('-', parts.EnumerateArray().Select(p => p.GetRawText())), Parts, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
