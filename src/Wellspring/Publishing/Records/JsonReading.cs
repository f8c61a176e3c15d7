using System.Text.Json;
using System.Text.Json.Nodes;

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
            return JsonNode.Parse(text, documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string? Str(this JsonNode? node, string name) => node is JsonObject json && json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static JsonObject? Obj(this JsonNode? node, string name) => node is JsonObject json ? json[name] as JsonObject : null;

    public static IEnumerable<JsonObject> Items(this JsonNode? node, string name) => node is JsonObject json && json[name] is JsonArray items ? items.OfType<JsonObject>() : [];

    public static IReadOnlyList<string> Texts(this JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonArray items ? [.. items.OfType<JsonValue>().Select(v => v.TryGetValue(out string? text) ? text : "")] : [];
}
