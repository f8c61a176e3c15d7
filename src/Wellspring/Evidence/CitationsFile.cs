using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>
/// Citations to make, in either shape of the CSL test suite: a list of clusters, each a list of cites
/// (<c>[[{"id": "a"}]]</c>), or a list of edits of a document, each a citation with those before and after it
/// (<c>[[{"citationID": …, "citationItems": […]}, [], []]]</c>).
/// </summary>
public sealed class CitationsFile
{
    private CitationsFile(JsonArray? clusters, JsonArray? edits) => (Clusters, Edits) = (clusters, edits);

    internal JsonArray? Clusters { get; }

    internal JsonArray? Edits { get; }

    public static CitationsFile Read(string file, IReadOnlyList<JsonObject> items)
    {
        var known = items.Select(CslItem.IdOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var json = JsonText.Read(file);
        var lists = json.Root is JsonArray array ? array.Select((list, at) => list as JsonArray ?? throw json.Unreadable("a citation is not a list", at)).ToList() : throw json.Unreadable("citations are a list of lists");
        foreach (var (list, at) in lists.Select((list, at) => (list, at))) Check(json, list, at, known);
        var edits = lists.Any(IsEdit);
        if (edits && !lists.All(IsEdit)) throw json.Unreadable("the two shapes of citations are mixed");
        return edits ? new(null, (JsonArray)json.Root) : new((JsonArray)json.Root, null);
    }

    private static bool IsEdit(JsonArray list) => list is [JsonObject citation, JsonArray, JsonArray] && citation["citationItems"] is JsonArray;

    private static void Check(JsonText json, JsonArray list, int at, HashSet<string> known)
    {
        var cites = IsEdit(list) ? (JsonArray)list[0]!["citationItems"]! : list;
        if (cites.Count == 0) throw json.Unreadable("a citation cites nothing", at);
        foreach (var cite in cites)
        {
            var id = CslItem.IdOf(cite) ?? throw json.Unreadable("a cite has no id", at);
            if (!known.Contains(id)) throw json.Unreadable($"“{id}” is cited, but no item has this id", at);
        }
    }
}
