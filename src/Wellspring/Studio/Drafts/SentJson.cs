using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Wellspring.Foundation;

namespace Wellspring.Studio.Drafts;

/// <summary>JSON from a browser: believed in nothing. What is not as it has to be is named with its place.</summary>
static class SentJson
{
    private const int Deepest = 128;

    /// <returns>Null when nothing was sent.</returns>
    /// <exception cref="UnreadableInputException">It is no JSON object.</exception>
    public static async Task<JsonDocument?> Read(HttpContext context)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes, context.RequestAborted);
        if (bytes.Length == 0) return null;
        try
        {
            var json = JsonDocument.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length).ToArray(), new() { MaxDepth = Deepest });
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw Wrong("", "an object is expected");
        }
        catch (JsonException)
        {
            throw Wrong("", "what was sent is no JSON, or nested too deep");
        }
    }

    public static IEnumerable<JsonProperty> Properties(JsonElement json, string at) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw Wrong(at, "an object is expected");

    public static JsonElement Part(JsonElement json, string name, string at) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var part) ? part : throw Wrong(at, $"\"{name}\" is missing");

    public static IEnumerable<JsonElement> Items(JsonElement json, string at) =>
        json.ValueKind == JsonValueKind.Array ? json.EnumerateArray() : throw Wrong(at, "a list is expected");

    public static IReadOnlyList<string> Texts(JsonElement json, string at) => [.. Items(json, at).Select(item => Text(item, at))];

    public static int? NumberOrNull(JsonElement json, string at) => json.ValueKind == JsonValueKind.Null ? null
        : json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) ? number : throw Wrong(at, "a whole number is expected");

    public static string? TextOrNull(JsonElement json, string at) => json.ValueKind == JsonValueKind.Null ? null : Text(json, at);

    public static string Text(JsonElement json, string at)
    {
        if (json.ValueKind != JsonValueKind.String) throw Wrong(at, "text is expected");
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong(at, "half a character stands alone in the text");
        }
    }

    public static UnreadableInputException Wrong(string at, string sentence) => new(sentence, new(0, 0, at.Length > 0 ? at : null));
}
