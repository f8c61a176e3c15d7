using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wellspring.Foundation;

namespace Wellspring.Studio.Editing;

/// <summary>A document as ProseMirror's JSON.</summary>
static class EditorJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(EditorNode node) => Encoding.UTF8.GetString(Bytes(node, withSource: true));

    /// <summary>The hash of what a node says, wherever it came from.</summary>
    public static string Mark(EditorNode node) => Hashing.Sha256Hex(Bytes(node, withSource: false))[..32];

    private static ReadOnlySpan<byte> Bytes(EditorNode node, bool withSource)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, Plain)) Write(json, node, withSource);
        return bytes.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, EditorNode node, bool withSource)
    {
        json.WriteStartObject();
        json.WriteString("type", node.Type);
        Attributes(json, node, EditorSchema.Instance.Node(node.Type)!.Attributes, withSource);
        if (node.Type == "text") json.WriteString("text", node.Text);
        if (node.Content.Count > 0) Content(json, node, withSource);
        if (node.Marks.Count > 0) Marks(json, node.Marks);
        json.WriteEndObject();
    }

    private static void Attributes(Utf8JsonWriter json, EditorNode node, IReadOnlyDictionary<string, AttributeKind> kinds, bool withSource)
    {
        if (kinds.Count == 0) return;
        json.WriteStartObject("attrs");
        foreach (var (name, kind) in kinds)
            if (kind.Type != "kept") Value(json, name, kind, node[name] ?? kind.Default);
            else if (withSource && node.Kept is { } kept) Source(json, name, kept);
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, string name, AttributeKind kind, string? value)
    {
        if (kind.Type == "integer") json.WriteNumber(name, int.Parse(value!, CultureInfo.InvariantCulture));
        else json.WriteString(name, value);
    }

    private static void Source(Utf8JsonWriter json, string name, Kept kept)
    {
        json.WriteStartObject(name);
        json.WriteString("source", kept.Source);
        json.WriteString("after", kept.After);
        json.WriteNumber("at", kept.At);
        json.WriteString("mark", kept.Mark);
        json.WriteEndObject();
    }

    private static void Content(Utf8JsonWriter json, EditorNode node, bool withSource)
    {
        json.WriteStartArray("content");
        foreach (var child in node.Content) Write(json, child, withSource);
        json.WriteEndArray();
    }

    private static void Marks(Utf8JsonWriter json, IReadOnlyList<EditorMark> marks)
    {
        json.WriteStartArray("marks");
        foreach (var mark in marks)
        {
            json.WriteStartObject();
            json.WriteString("type", mark.Type);
            if (mark.Type == "link") Link(json, mark);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Link(Utf8JsonWriter json, EditorMark link)
    {
        json.WriteStartObject("attrs");
        json.WriteString("href", link.Href);
        json.WriteString("title", link.Title);
        json.WriteEndObject();
    }
}
