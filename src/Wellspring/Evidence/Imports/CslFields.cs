using System.Text.Json.Nodes;

namespace Wellspring.Evidence;

/// <summary>A CSL-JSON item in the making: what is empty is not written, what is there is not overwritten.</summary>
sealed class CslFields(string type)
{
    private readonly JsonObject json = new() { ["id"] = "", ["type"] = type };

    public CslFields Text(string name, string? value)
    {
        if (Clean(value) is { } text && !json.ContainsKey(name)) json[name] = text;
        return this;
    }

    public CslFields Names(string role, IEnumerable<JsonObject> names)
    {
        var list = new JsonArray([.. names.Where(name => name.Count > 0)]);
        if (list.Count > 0 && !json.ContainsKey(role)) json[role] = list;
        return this;
    }

    public CslFields Date(string name, JsonObject? date)
    {
        if (date is not null && !json.ContainsKey(name)) json[name] = date;
        return this;
    }

    public JsonObject Build() => json;

    private static string? Clean(string? value) =>
        value is null ? null : string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;
}
