using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// A tree of the shape of a record's contents with a short hash at each leaf. The signature is the proof;
/// the hints only say where a forger's pen was, so that whoever checks is told more than that something is wrong.
/// </summary>
static class RecordHints
{
    private const int Letters = 8;

    public static JsonNode? Of(JsonNode? node) => node switch
    {
        JsonObject json => new JsonObject(json.Select(member => KeyValuePair.Create(member.Key, Of(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Of)]),
        _ => JsonValue.Create(Hashing.Sha256Hex(CanonicalJson.Bytes(node))[..Letters]),
    };

    /// <summary>The path of the first leaf that is not what it was, as "signOffs[0].signedAt"; null when all are.</summary>
    public static string? FirstDifference(JsonNode? node, JsonNode? hints, string path = "") => (node, hints) switch
    {
        (JsonObject json, JsonObject hint) => InObject(json, hint, path),
        (JsonArray items, JsonArray hint) => InArray(items, hint, path),
        (JsonObject or JsonArray, _) or (_, JsonObject or JsonArray) => path,
        _ => JsonNode.DeepEquals(Of(node), hints) ? null : path,
    };

    private static string? InObject(JsonObject json, JsonObject hints, string path)
    {
        foreach (var name in hints.Select(h => h.Key).Concat(json.Select(m => m.Key)).Distinct())
        {
            var inside = path.Length == 0 ? name : $"{path}.{name}";
            if (!json.ContainsKey(name) || !hints.ContainsKey(name)) return inside;
            if (FirstDifference(json[name], hints[name], inside) is { } found) return found;
        }
        return null;
    }

    private static string? InArray(JsonArray items, JsonArray hints, string path)
    {
        for (var i = 0; i < Math.Max(items.Count, hints.Count); i++)
        {
            var inside = $"{path}[{i}]";
            if (i >= items.Count || i >= hints.Count) return inside;
            if (FirstDifference(items[i], hints[i], inside) is { } found) return found;
        }
        return null;
    }
}
