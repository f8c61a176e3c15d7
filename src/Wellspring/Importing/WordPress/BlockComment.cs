using System.Text.Json;

namespace Wellspring.Importing.WordPress;

/// <summary>One comment of the block editor: <c>wp:embed {"url":"…"}</c>, <c>/wp:embed</c>, <c>wp:footnotes /</c>.</summary>
sealed record BlockComment(string Name, string Attributes, bool Closes, bool IsWhole)
{
    /// <summary>Reads what stands between the comment's marks; null when it is an ordinary comment.</summary>
    public static BlockComment? From(string comment)
    {
        var text = comment.AsSpan().Trim();
        var whole = text.EndsWith("/");
        if (whole) text = text[..^1].TrimEnd();
        var closes = text.StartsWith("/");
        if (closes) text = text[1..];
        if (!text.StartsWith("wp:")) return null;
        var name = text[3..];
        var end = name.IndexOfAny(" \t\r\n");
        return end < 0 ? new(name.ToString(), "", closes, whole) : new(name[..end].ToString(), name[end..].Trim().ToString(), closes, whole);
    }

    public bool IsEmbed => Name is "embed" or "core/embed" || Name.StartsWith("core-embed/", StringComparison.Ordinal);

    /// <summary>One attribute that is text; empty when there is none or the attributes are no JSON.</summary>
    public string Text(string attribute)
    {
        try
        {
            using var json = JsonDocument.Parse(Attributes);
            return json.RootElement.TryGetProperty(attribute, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        }
        catch (JsonException)
        {
            return ""; // the caller names a block whose attributes say nothing
        }
    }
}
