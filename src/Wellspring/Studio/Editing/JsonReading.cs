using System.Globalization;
using System.Text.Json;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Studio.Editing;

/// <summary>ProseMirror's JSON, as a browser sent it: believed in nothing. What the schema does not allow is named with its place.</summary>
sealed class JsonReading
{
    private const int MostCharacters = 4_000_000;

    // A text nests 40 blocks deep at most (its reader takes deeper marks for characters).
    private const int DeepestNode = 40;

    private readonly EditorSchema schema = EditorSchema.Instance;
    private readonly HashSet<(string Type, string Value)> proven = [];

    /// <exception cref="UnreadableInputException">The JSON is none, or no document.</exception>
    public static EditorNode Read(string json)
    {
        if (json.Length > MostCharacters) throw new UnreadableInputException($"the document is longer than {MostCharacters} characters", new(0, 0, "document"));
        try
        {
            using var parsed = JsonDocument.Parse(json, new() { MaxDepth = 2 * DeepestNode + 10 });
            var reading = new JsonReading();
            var doc = reading.Node(parsed.RootElement, "document", 0);
            return doc.Type == "doc" ? doc : throw Wrong("document", $"a document is expected, not a {doc.Type}");
        }
        catch (JsonException broken)
        {
            throw new UnreadableInputException("the document is no JSON, or nested too deep", new((int)(broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1));
        }
    }

    private EditorNode Node(JsonElement json, string at, int depth)
    {
        if (depth > DeepestNode) throw Wrong(at, "nodes are nested too deep");
        var kind = Kind(json, at);
        var node = new EditorNode(kind.Name) { Attributes = Attributes(json, kind.Name, kind.Attributes, at) };
        if (kind.Name == "text") return node with { Text = WordsOf(json, at), Marks = Marks(json, at) };
        if (kind.IsInline) return node with { Marks = Marks(json, at) };
        return node with { Content = Content(json, kind, at, depth), Kept = KeptOf(json, kind, at) };
    }

    private NodeKind Kind(JsonElement json, string at)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Wrong(at, "a node is expected here");
        if (json.EnumerateObject().FirstOrDefault(p => p.Name is not ("type" or "attrs" or "content" or "marks" or "text")) is { Value.ValueKind: not JsonValueKind.Undefined } odd)
            throw Wrong(at, $"a node has no \"{Short(odd.Name)}\"");
        var type = json.TryGetProperty("type", out var named) ? Text(named, at) : throw Wrong(at, "the node's type is missing");
        return schema.Node(type) ?? throw Wrong(at, $"there is no node \"{Short(type)}\"");
    }

    private List<EditorNode> Content(JsonElement json, NodeKind kind, string at, int depth)
    {
        var content = new List<EditorNode>();
        foreach (var child in Array(json, "content", at))
        {
            var place = $"{at}.content[{content.Count}]";
            var node = Node(child, place, depth + 1);
            if (!kind.Accepts(schema.Node(node.Type)!)) throw Wrong(place, $"a {kind.Name} cannot hold a {node.Type}");
            if (node.Marks.Count > 0 && !kind.HasMarks) throw Wrong(place, $"the words of a {kind.Name} have no marks");
            content.Add(node);
        }
        if (json.TryGetProperty("marks", out _) || json.TryGetProperty("text", out _)) throw Wrong(at, $"a {kind.Name} has neither marks nor text of its own");
        return content.Count > 0 || !kind.NeedsContent ? content : throw Wrong(at, $"a {kind.Name} cannot be empty");
    }

    private static string WordsOf(JsonElement json, string at) =>
        json.TryGetProperty("text", out var text) && Text(text, at) is { Length: > 0 } words ? words : throw Wrong(at, "the words of the text are missing");

    private List<EditorMark> Marks(JsonElement json, string at)
    {
        var marks = Array(json, "marks", at).Select(m => MarkOf(m, at)).OrderBy(m => schema.Mark(m.Type)!.Rank).ToList();
        return marks.DistinctBy(m => m.Type).Count() == marks.Count ? marks : throw Wrong(at, "a mark stands twice");
    }

    private EditorMark MarkOf(JsonElement json, string at)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("type", out var named)) throw Wrong(at, "a mark is expected here");
        var kind = schema.Mark(Text(named, at)) ?? throw Wrong(at, $"there is no mark \"{Short(Text(named, at))}\"");
        var attributes = Attributes(json, kind.Name, kind.Attributes, at);
        return new(kind.Name, attributes.GetValueOrDefault("href"), attributes.GetValueOrDefault("title"));
    }

    private Dictionary<string, string?> Attributes(JsonElement json, string owner, IReadOnlyDictionary<string, AttributeKind> kinds, string at)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (json.TryGetProperty("attrs", out var attrs) && attrs.ValueKind != JsonValueKind.Null)
            foreach (var given in attrs.ValueKind == JsonValueKind.Object ? attrs.EnumerateObject().ToList() : throw Wrong(at, "attrs are an object"))
                if (!kinds.TryGetValue(given.Name, out var kind)) throw Wrong(at, $"a {owner} has no attribute \"{Short(given.Name)}\"");
                else if (kind.Type != "kept" && Value(given, kind, at) is { } value) values[given.Name] = value;
        foreach (var (name, kind) in kinds)
            if (kind.IsRequired && !values.ContainsKey(name)) throw Wrong(at, $"the attribute \"{name}\" is missing");
        return values;
    }

    private string? Value(JsonProperty given, AttributeKind kind, string at)
    {
        if (given.Value.ValueKind == JsonValueKind.Null) return null;
        var value = kind.Type == "integer" ? Integer(given.Value, kind, at).ToString(CultureInfo.InvariantCulture) : Text(given.Value, at);
        var fits = kind.Type switch
        {
            "blank" => string.IsNullOrWhiteSpace(value),
            "name" => kind.Values.Contains(value),
            "slug" => Slug.IsValid(value),
            "word" => !value.Any(char.IsWhiteSpace),
            "line" => !value.AsSpan().ContainsAny('\n', '\r', '\0'),
            "attributes" or "citation" or "html" => proven.Contains((kind.Type, value)) || (Written.IsOne(kind.Type, value) && proven.Add((kind.Type, value))),
            _ => true,
        };
        return fits ? value : throw Wrong(at, $"\"{Short(value)}\" cannot be the {given.Name}");
    }

    private static int Integer(JsonElement json, AttributeKind kind, string at) =>
        json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number) && number >= kind.From && number <= kind.To
            ? number : throw Wrong(at, $"a whole number from {kind.From} to {kind.To} is expected");

    private static Kept? KeptOf(JsonElement json, NodeKind kind, string at)
    {
        if (!kind.Attributes.ContainsKey("kept") || !json.TryGetProperty("attrs", out var attrs) || attrs.ValueKind != JsonValueKind.Object
            || !attrs.TryGetProperty("kept", out var kept) || kept.ValueKind == JsonValueKind.Null) return null;
        if (kept.ValueKind != JsonValueKind.Object) throw Wrong(at, "\"kept\" is an object");
        var after = Text(Part(kept, "after", at), at);
        return string.IsNullOrWhiteSpace(after) && Part(kept, "at", at) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var unit)
            ? new(Text(Part(kept, "source", at), at), after, unit, Text(Part(kept, "mark", at), at))
            : throw Wrong(at, "\"kept\" is not as it was sent out");
    }

    private static JsonElement Part(JsonElement json, string name, string at) => json.TryGetProperty(name, out var part) ? part : throw Wrong(at, $"\"kept\" has no \"{name}\"");

    private static JsonElement.ArrayEnumerator Array(JsonElement json, string name, string at)
    {
        if (!json.TryGetProperty(name, out var array)) return default;
        return array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : throw Wrong(at, $"\"{name}\" is a list");
    }

    private static string Text(JsonElement json, string at)
    {
        if (json.ValueKind != JsonValueKind.String) throw Wrong(at, "text is expected here");
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong(at, "half a character stands alone in the text");
        }
    }

    private static string Short(string text) => Written.OneLine(text) is var line && line.Length > 60 ? line[..60] + "…" : line;

    private static UnreadableInputException Wrong(string at, string sentence) => new(sentence, new(0, 0, at));
}
