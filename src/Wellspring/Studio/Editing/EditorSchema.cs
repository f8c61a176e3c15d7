using System.Text.Json;

namespace Wellspring.Studio.Editing;

/// <summary>What a document may be made of. Described once, in schema.json, in the words of a ProseMirror schema.</summary>
sealed class EditorSchema
{
    public static EditorSchema Instance { get; } = Load();

    private readonly Dictionary<string, NodeKind> nodes;
    private readonly Dictionary<string, MarkKind> marks;

    private EditorSchema(JsonElement schema)
    {
        nodes = schema.GetProperty("nodes").EnumerateObject().ToDictionary(n => n.Name, n => NodeKind.Read(n.Name, n.Value), StringComparer.Ordinal);
        marks = schema.GetProperty("marks").EnumerateObject().Select((m, rank) => new MarkKind(m.Name, rank, AttributeKind.ReadAll(m.Value))).ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    public NodeKind? Node(string name) => nodes.GetValueOrDefault(name);

    public MarkKind? Mark(string name) => marks.GetValueOrDefault(name);

    private static EditorSchema Load()
    {
        using var stream = typeof(EditorSchema).Assembly.GetManifestResourceStream("studio/schema.json")!;
        using var json = JsonDocument.Parse(stream);
        return new(json.RootElement);
    }
}

/// <param name="Content">One name or group of nodes with <c>*</c> or <c>+</c> behind it; empty for a leaf.</param>
sealed record NodeKind(string Name, string Content, string[] Groups, bool HasMarks, IReadOnlyDictionary<string, AttributeKind> Attributes)
{
    public bool NeedsContent => Content.EndsWith('+');

    public bool IsInline => Groups.Contains("inline");

    public bool Accepts(NodeKind child) => Content.TrimEnd('*', '+') is { Length: > 0 } wanted && (wanted == child.Name || child.Groups.Contains(wanted));

    public static NodeKind Read(string name, JsonElement node) => new(
        name, Text(node, "content"), Text(node, "group").Split(' ', StringSplitOptions.RemoveEmptyEntries), node.TryGetProperty("marks", out _), AttributeKind.ReadAll(node));

    private static string Text(JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.GetString()! : "";
}

/// <param name="Rank">The order in which marks of one run are named.</param>
sealed record MarkKind(string Name, int Rank, IReadOnlyDictionary<string, AttributeKind> Attributes);

/// <param name="Default">What a missing value means, as text; <paramref name="IsRequired"/> when there is no such thing.</param>
sealed record AttributeKind(string Type, string? Default, bool IsRequired, string[] Values, int From, int To)
{
    public static IReadOnlyDictionary<string, AttributeKind> ReadAll(JsonElement owner) =>
        owner.TryGetProperty("attrs", out var attrs) ? attrs.EnumerateObject().ToDictionary(a => a.Name, a => Read(a.Value), StringComparer.Ordinal) : [];

    private static AttributeKind Read(JsonElement attribute)
    {
        var hasDefault = attribute.TryGetProperty("default", out var given);
        return new(
            attribute.GetProperty("type").GetString()!, hasDefault && given.ValueKind != JsonValueKind.Null ? given.ToString() : null, !hasDefault,
            attribute.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(v => v.GetString()!)] : [],
            attribute.TryGetProperty("from", out var from) ? from.GetInt32() : 0, attribute.TryGetProperty("to", out var to) ? to.GetInt32() : 0);
    }
}
