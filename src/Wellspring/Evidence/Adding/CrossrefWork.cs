using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>A work as Crossref's REST interface tells it (<c>/works/{doi}</c>), as CSL-JSON: almost that already, with titles as lists and types of its own.</summary>
static class CrossrefWork
{
    private static readonly string[] Texts = ["title", "container-title", "subtitle", "ISBN", "ISSN"];
    private static readonly string[] Kept = ["author", "editor", "issued", "volume", "issue", "page", "publisher", "publisher-location", "DOI", "edition-number"];

    private static readonly Dictionary<string, string> Types = new()
    {
        ["journal-article"] = "article-journal", ["book"] = "book", ["monograph"] = "book", ["edited-book"] = "book", ["reference-book"] = "book",
        ["book-chapter"] = "chapter", ["book-section"] = "chapter", ["proceedings-article"] = "paper-conference", ["dissertation"] = "thesis",
        ["report"] = "report", ["posted-content"] = "article", ["dataset"] = "dataset", ["peer-review"] = "review",
    };

    /// <returns>Null when the answer tells of no work.</returns>
    public static SourceRecord? ToSource(string answer)
    {
        if (Message(answer) is not { } work || ToCsl(work) is not { } item || item["title"] is null) return null;
        var csl = new CslItem(item);
        item["id"] = CitationKey.For(csl);
        return new(csl.Id!, csl, SourceKind.Other, Standing.Unchecked, null, new Place(0, 0, "Crossref"));
    }

    private static JsonObject? Message(string answer)
    {
        try
        {
            return JsonNode.Parse(answer) is JsonObject root ? root["message"] as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonObject ToCsl(JsonObject work)
    {
        var item = new JsonObject { ["type"] = Types.GetValueOrDefault(CslItem.TextOf(work["type"]) ?? "", "document") };
        foreach (var name in Texts)
            if (First(work[name]) is { } text) item[name] = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var name in Kept)
            if (work[name] is { } value) item[name] = value.DeepClone();
        Join(item);
        return item;
    }

    private static string? First(JsonNode? value) => value is JsonArray list ? list.Select(CslItem.TextOf).FirstOrDefault(t => t is not null) : CslItem.TextOf(value);

    private static void Join(JsonObject item)
    {
        if (CslItem.TextOf(item["subtitle"]) is { } subtitle && CslItem.TextOf(item["title"]) is { } title) item["title"] = $"{title}: {subtitle}";
        item.Remove("subtitle");
        foreach (var name in new[] { "author", "editor" })
            if (item[name] is JsonArray names) item[name] = new JsonArray([.. names.OfType<JsonObject>().Select(Name)]);
    }

    // Affiliations and identifiers of people are not printed.
    private static JsonObject Name(JsonObject name) => CslItem.TextOf(name["name"]) is { } group ? new() { ["literal"] = group }
        : new() { ["family"] = CslItem.TextOf(name["family"]), ["given"] = CslItem.TextOf(name["given"]) };
}
