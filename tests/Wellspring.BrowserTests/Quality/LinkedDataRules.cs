using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Wellspring.BrowserTests.Quality;

/// <summary>Linked data against the vocabulary: every type and property exists, belongs there and has a value of its kind; and what search engines ask for is said.</summary>
static partial class LinkedDataRules
{
    /// <summary>Without these, search engines do not use a thing of the type (their documentation of structured data).</summary>
    private static readonly Dictionary<string, string[]> Wanted = new()
    {
        ["Article"] = ["headline", "author", "datePublished"],
        ["MedicalWebPage"] = ["headline", "author", "datePublished", "dateModified", "publisher"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["position", "name", "item"],
        ["Person"] = ["name"],
        ["Organization"] = ["name", "url"],
        ["ProfilePage"] = ["mainEntity"],
        ["WebSite"] = ["name", "url"],
    };

    public static IReadOnlyList<string> Faults(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        return root["@context"]?.ToString() != "https://schema.org" ? ["no context of schema.org"]
            : [.. root.TryGetPropertyValue("@graph", out var graph) ? graph!.AsArray().SelectMany(n => Node(n!.AsObject())) : Node(root)];
    }

    private static IEnumerable<string> Node(JsonObject node)
    {
        if ((string?)node["@type"] is not { } type || !Vocabulary.Current.Knows(type)) return [$"no type {node["@type"]}"];
        return
        [
            .. Wanted.GetValueOrDefault(type, []).Where(p => node[p] is null).Select(p => $"{type} without {p}"),
            .. type == "BreadcrumbList" && node["itemListElement"] is JsonArray { Count: < 2 } ? ["BreadcrumbList of one step"] : Array.Empty<string>(),
            .. node.Where(p => !p.Key.StartsWith('@')).SelectMany(p => Property(type, p.Key, p.Value)),
        ];
    }

    private static IEnumerable<string> Property(string type, string name, JsonNode? value) => Vocabulary.Current.Find(type, name) switch
    {
        null => [$"{type} has no property {name}"],
        { IsDeprecated: true } => [$"{name} is superseded"],
        { } property => (value is JsonArray many ? [.. many] : (JsonNode?[])[value]).SelectMany(v => Value(type, name, property, v)),
    };

    private static IEnumerable<string> Value(string type, string name, Vocabulary.Property property, JsonNode? value) => value switch
    {
        JsonObject thing => (property.Ranges.Any(r => Vocabulary.Current.IsA((string?)thing["@type"] ?? "", r)) || (thing.Count == 1 && thing.ContainsKey("@id")) ? [] : (string[])[$"{name} of {type} is no {thing["@type"]}"]).Concat(thing.ContainsKey("@type") ? Node(thing) : []),
        not null when property.Ranges.Any(r => IsOf(r, value)) => [],
        _ => [$"{name} of {type} cannot be {value?.ToJsonString() ?? "null"}"],
    };

    private static bool IsOf(string range, JsonNode value) => (range, value.GetValueKind()) switch
    {
        ("Boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("Number" or "Float", JsonValueKind.Number) => true,
        ("Integer", JsonValueKind.Number) => value.ToJsonString().All(char.IsAsciiDigit),
        ("Text", JsonValueKind.String) => value.ToString().Length > 0,
        ("URL", JsonValueKind.String) => Uri.IsWellFormedUriString(value.ToString(), UriKind.Absolute),
        ("Date", JsonValueKind.String) => Date().IsMatch(value.ToString()),
        ("DateTime", JsonValueKind.String) => Moment().IsMatch(value.ToString()),
        (_, JsonValueKind.String) => Vocabulary.Current.Words(range).Contains(value.ToString()),
        _ => false,
    };

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$")]
    private static partial Regex Moment();
}
