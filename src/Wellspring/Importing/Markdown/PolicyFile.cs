using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Articles.Files;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary><c>editorial-policies.json</c> of an export: versions of an editorial policy. The gate here goes by none of them.</summary>
static class PolicyFile
{
    public const string Name = "editorial-policies.json";

    private const int Longest = 100_000;

    /// <summary>Each in canonical form, in the order of the file.</summary>
    /// <exception cref="UnreadableInputException">The file is broken.</exception>
    public static IReadOnlyList<string> Read(string path)
    {
        // As a member, so that it is read as strictly as all that strangers may have written.
        var list = JsonReading.Object($$"""{"policies":{{InputText.Load(path)}}}""") is { Count: 1 } read ? read["policies"] as JsonArray : null;
        return list is not null && list.All(IsPolicy) ? [.. list.Select(p => Encoding.UTF8.GetString(CanonicalJson.Bytes(p)))] : throw new UnreadableInputException("this is no list of versions of an editorial policy.", new Place(1, 1, path));
    }

    private static bool IsPolicy(JsonNode? node) =>
        node is JsonObject json && json["version"] is JsonValue number && number.TryGetValue(out int _) && json.Str("since") is not null && json.ToJsonString().Length < Longest;
}
