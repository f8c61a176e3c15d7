using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A file of CSL-JSON items, with our own fields under <c>custom</c>: kind, standing, landmark.</summary>
public static class BibliographyFile
{
    public const string Name = "bibliography.json";

    /// <summary>The bibliography of an article file: beside it, or in the nearest folder above that has one; null when there is none.</summary>
    public static string? Nearest(string articleFile)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(articleFile)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, Name) is var file && File.Exists(file)) return file;
        }
        return null;
    }

    /// <summary>Every record, in the order of the file.</summary>
    /// <exception cref="UnreadableInputException">It is no JSON, no list of items, or an item has no id, the id of another, or a kind or standing that does not exist.</exception>
    public static IReadOnlyList<SourceRecord> Read(string file)
    {
        return Records(JsonText.Read(file));
    }

    /// <summary>The same of text that somebody pasted.</summary>
    /// <exception cref="UnreadableInputException">As for <see cref="Read"/>.</exception>
    public static IReadOnlyList<SourceRecord> ReadText(string text, string name) => Records(JsonText.Of(text, name));

    private static List<SourceRecord> Records(JsonText json)
    {
        var records = Placed(json).Select(i => SourceRecord.From(i.Item, i.Place)).ToList();
        if (records.CountBy(r => r.Key).FirstOrDefault(k => k.Value > 1) is { Key: { } twice }) throw new UnreadableInputException($"two items have the id “{twice}”", records.Last(r => r.Key == twice).Place);
        return records;
    }

    /// <summary>The items as they are, for the processor: nothing taken out, nothing asked of them.</summary>
    public static IReadOnlyList<JsonObject> ReadItems(string file) => [.. Placed(JsonText.Read(file)).Select(i => i.Item)];

    private static IReadOnlyList<(JsonObject Item, Place Place)> Placed(JsonText json)
    {
        var list = Items(json.Root) ?? throw json.Unreadable("this is no list of CSL-JSON items");
        return [.. list.Select((item, at) => item is JsonObject fields ? (fields, json.PlaceOf(at)) : throw json.Unreadable("an item is not an object", at))];
    }

    // A list; or what some programs wrap around one; or one item alone.
    private static JsonArray? Items(JsonNode root) => root switch
    {
        JsonArray list => list,
        JsonObject with when with["items"] is JsonArray list => list,
        JsonObject with when with["references"] is JsonArray list => list,
        JsonObject item when item["id"] is not null => new(item.DeepClone()),
        _ => null,
    };
}
