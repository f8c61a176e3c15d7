using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Reads JSON that a stranger may have written: what is not there, or is of another kind, is null.</summary>
static class JsonReading
{
    // A member twice is no record of ours: readers might disagree about which one counts.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static JsonObject? Object(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) is JsonObject json && HasCanonicalForm(json) ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half a character, or a number that no computer holds: nothing of ours has such, and nothing can be recomputed from it.
    private static bool HasCanonicalForm(JsonObject json)
    {
        try
        {
            return CanonicalJson.Bytes(json).Length > 0;
        }
        catch (Exception none) when (none is ArgumentException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    public static string? Str(this JsonNode? node, string name) => node is JsonObject json && json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static JsonObject? Obj(this JsonNode? node, string name) => node is JsonObject json ? json[name] as JsonObject : null;

    public static IEnumerable<JsonObject> Items(this JsonNode? node, string name) => node is JsonObject json && json[name] is JsonArray items ? items.OfType<JsonObject>() : [];

    public static IReadOnlyList<string> Texts(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonArray items ? [.. items.OfType<JsonValue>().Select(v => v.TryGetValue(out string? text) ? text : "")] : [];
}
