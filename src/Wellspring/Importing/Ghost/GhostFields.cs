using System.Text.Json;

namespace Wellspring.Importing.Ghost;

/// <summary>The fields of a post that are short.</summary>
static class GhostFields
{
    private static readonly string[] Planned = ["id", "uuid", "slug", "title", "type", "page", "status", "published_at", "author_id"];

    /// <summary>A row with what is needed to plan with, so that the texts of a whole site are never in memory together.</summary>
    public static JsonElement Short(GhostRow row) =>
        JsonSerializer.SerializeToElement(Planned.Where(name => row[name].Length > 0).ToDictionary(name => name, name => row[name]));
}
