using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Editing;

namespace Wellspring.Studio.Drafts;

/// <summary>What the editor's script is answered.</summary>
static class DraftAnswers
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Unknown => Json(new() { ["findings"] = new JsonArray(Finding(Foundation.Finding.Refuse("draft-unknown", "There is no such draft."))) }, StatusCodes.Status404NotFound);

    public static IResult Json(JsonObject answer, int status = StatusCodes.Status200OK) =>
        Results.Text(answer.ToJsonString(Plain), "application/json", Encoding.UTF8, status);

    /// <summary>
    /// The same within the page whose form has the text already: what a node was read from is its length there, one behind the other. No letter of it
    /// ends the element that holds it.
    /// </summary>
    public static string InPage(JsonObject answer, string body)
    {
        foreach (var kept in IsAsInForm(body) ? answer["document"]!["content"]!.AsArray().Select(n => n!["attrs"]?["kept"]).OfType<JsonObject>() : [])
            kept["source"] = kept["source"]!.GetValue<string>().Length;
        return answer.ToJsonString(Plain).Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    // A form has one kind of line end, and no NUL (HTML, 4.10.11 and 13.2.3.5).
    private static bool IsAsInForm(string body) => !body.AsSpan().ContainsAny('\r', '\0');

    public static IResult Refused(IReadOnlyList<Finding> refusals) =>
        Json(new() { ["findings"] = new JsonArray([.. refusals.Select(Finding)]) }, StatusCodes.Status422UnprocessableEntity);

    public static JsonObject Of(int revision, Draft words) =>
        new() { ["revision"] = revision, ["fields"] = DraftFields.Write(words), ["document"] = Document(words.Body) };

    public static JsonObject Stored(SavedDraft saved)
    {
        var answer = saved.IsAsSent ? new() { ["revision"] = saved.Revision } : Of(saved.Revision, saved.Words);
        if (saved.Merged.Count > 0) answer["merged"] = new JsonArray([.. saved.Merged.Select(m => JsonValue.Create(m))]);
        return answer;
    }

    public static JsonObject Conflicting(SavedDraft saved)
    {
        var answer = Of(saved.Revision, saved.Words);
        var placed = EditorDocument.Place(saved.Proposal.Body);
        answer["conflicts"] = new JsonArray([.. saved.Conflicts.Select(c => Conflict(c, placed))]);
        answer["merged"] = Document(saved.Proposal.Body);
        answer["mergedFields"] = DraftFields.Write(saved.Proposal);
        answer["sentences"] = new JsonArray([.. saved.Merged.Select(m => JsonValue.Create(m))]);
        return answer;
    }

    public static JsonObject Finding(Finding finding) =>
        new() { ["code"] = finding.Code, ["severity"] = Severity(finding), ["sentence"] = finding.Sentence };

    // As the command line has them.
    public static string Severity(Finding finding) => finding.Severity.ToString().ToLowerInvariant();

    private static JsonObject Conflict(DraftConflict conflict, PlacedBody placed)
    {
        var unit = conflict.Field is null ? placed.NodeAt(conflict.At.Start) : (int?)null;
        return new()
        {
            ["place"] = conflict.Field ?? $"unit {unit}",
            ["field"] = conflict.Field,
            ["picture"] = conflict.Picture is { } picture ? new JsonObject { ["file"] = picture.File, ["part"] = picture.Part } : null,
            ["unit"] = unit,
            ["units"] = unit is { } first ? (conflict.At.Length == 0 ? 0 : placed.NodeAt(conflict.At.Start + conflict.At.Length - 1) - first + 1) : null,
            ["base"] = conflict.Base,
            ["mine"] = conflict.Mine,
            ["theirs"] = conflict.Theirs,
        };
    }

    private static JsonNode Document(string body) => JsonNode.Parse(EditorDocument.Open(body), null, new() { MaxDepth = 256 })!;
}
