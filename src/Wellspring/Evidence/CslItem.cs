using System.Text.Json.Nodes;

namespace Wellspring.Evidence;

/// <summary>A CSL-JSON item, read tolerantly: numbers where text is meant, dates in any of the shapes in use.</summary>
public sealed class CslItem(JsonObject json)
{
    public static CslItem Parse(string csl) => new((JsonObject)JsonNode.Parse(csl)!);

    public JsonObject Json { get; } = json;

    public string? Id => IdOf(Json);

    public string Type => Text("type") ?? "document";

    public string? Title => Text("title");

    public string? Doi => DoiText.Find(Text("DOI")) ?? DoiText.FindInUrl(Text("URL"));

    public string? Pmid => PmidText.Find(Text("PMID")) ?? PmidText.FindInUrl(Text("URL"));

    public string? Isbn => Text("ISBN") is { } isbn && isbn.Count(char.IsAsciiDigit) >= 9 ? isbn : null;

    public Uri? Url => Uri.TryCreate(Text("URL"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    public int? Year => CslDate.Year(Json["issued"]);

    /// <summary>The names of those with this role, as they are written: "Bylsma, Lauren M.".</summary>
    public IReadOnlyList<string> Names(string role) =>
        Json[role] is JsonArray names ? [.. names.OfType<JsonObject>().Select(Name).OfType<string>()] : [];

    /// <summary>The value as text, trimmed; null when it is missing, empty, or neither text nor number.</summary>
    public string? Text(string field) => TextOf(Json[field]);

    internal static string? IdOf(JsonNode? item) => item is JsonObject with ? TextOf(with["id"]) : null;

    internal static string? TextOf(JsonNode? value) =>
        value is JsonValue v && v.GetValueKind() is System.Text.Json.JsonValueKind.String or System.Text.Json.JsonValueKind.Number && value.ToString().Trim() is { Length: > 0 } text ? text : null;

    private static string? Name(JsonObject name)
    {
        if (TextOf(name["literal"]) is { } literal) return literal;
        var family = string.Join(' ', new[] { TextOf(name["non-dropping-particle"]), TextOf(name["family"]) }.OfType<string>());
        return string.Join(", ", new[] { family, TextOf(name["given"]) }.Where(part => part is { Length: > 0 })) is { Length: > 0 } full ? full : null;
    }
}
