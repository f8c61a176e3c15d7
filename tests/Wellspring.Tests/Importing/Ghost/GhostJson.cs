using System.Text.Json;
using System.Text.Json.Nodes;

namespace Wellspring.Tests.Importing.Ghost;

/// <summary>Makes Ghost exports for tests: tables around the rows that matter to one test.</summary>
static class GhostJson
{
    public static string Of(params (string Table, JsonObject Row)[] rows) =>
        new JsonObject { ["db"] = new JsonArray(new JsonObject { ["meta"] = new JsonObject { ["version"] = "5.130.6" }, ["data"] = Tables(rows) }) }.ToJsonString();

    public static JsonObject Tables((string Table, JsonObject Row)[] rows)
    {
        var data = new JsonObject { ["posts"] = new JsonArray() };
        foreach (var table in rows.GroupBy(r => r.Table)) data[table.Key] = new JsonArray([.. table.Select(r => r.Row.DeepClone())]);
        return data;
    }

    public static (string, JsonObject) Post(string id, string slug, string html = "<p>Text.</p>", string status = "published", string visibility = "public", string type = "post", object? more = null)
    {
        var post = new JsonObject { ["id"] = id, ["uuid"] = $"uuid-{id}", ["title"] = $"On {slug}", ["slug"] = slug, ["html"] = html, ["type"] = type, ["status"] = status, ["visibility"] = visibility, ["published_at"] = "2019-03-04 23:30:00" };
        return ("posts", With(post, more));
    }

    public static (string, JsonObject) Lexical(string id, string slug, params JsonNode[] blocks) =>
        Post(id, slug, "", more: new { lexical = new JsonObject { ["root"] = new JsonObject { ["type"] = "root", ["children"] = new JsonArray(blocks) } }.ToJsonString() });

    public static (string, JsonObject) Tag(string id, string slug, string name = "", string visibility = "public") =>
        Row("tags", new { id, slug, name = name.Length > 0 ? name : slug, visibility });

    public static (string, JsonObject) Tagged(string post, string tag, int order = 0) => Row("posts_tags", new { post_id = post, tag_id = tag, sort_order = order });

    public static (string, JsonObject) Signed(string post, string user, int order = 0) => Row("posts_authors", new { post_id = post, author_id = user, sort_order = order });

    public static (string, JsonObject) User(string id, string slug, string name = "Ada Ward", string bio = "") =>
        Row("users", new { id, slug, name, bio, email = "CANARY-mail@old.example", password = "$2a$10$CANARY-hash", ghost_auth_access_token = "CANARY-token" });

    public static (string, JsonObject) Row(string table, object fields) => (table, With([], fields));

    private static JsonObject With(JsonObject row, object? more)
    {
        foreach (var (name, value) in more is null ? [] : JsonSerializer.SerializeToNode(more)!.AsObject()) row[name] = value?.DeepClone();
        return row;
    }
}
