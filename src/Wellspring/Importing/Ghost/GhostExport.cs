using System.Globalization;
using System.Text.Json;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>A row of one of the export's tables; without fields when the table is none that an import reads.</summary>
sealed record GhostRow(string Table, JsonElement Fields, Place Place)
{
    public string Id => this["id"];

    public string this[string field]
    {
        get
        {
            try
            {
                return Fields.Text(field);
            }
            catch (UnreadableInputException wrong) when (wrong.Place == Place.Nowhere)
            {
                throw new UnreadableInputException(wrong.Message, Place);
            }
        }
    }

    public bool Flag(string field) => this[field] is not ("" or "0");

    public int Number(string field) => int.TryParse(this[field], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

/// <summary>
/// Reads a Ghost export row by row: <c>{"db": [{"data": {table: [row…]}}]}</c>, or the same without its <c>db</c>.
/// Of members, staff accounts, keys and settings nothing is read.
/// </summary>
static class GhostExport
{
    public const string Posts = "posts", PostsMeta = "posts_meta", Tags = "tags", PostsTags = "posts_tags", Users = "users", PostsAuthors = "posts_authors";

    private static readonly HashSet<string> Wanted = [Posts, PostsMeta, Tags, PostsTags, Users, PostsAuthors];

    /// <param name="file">The name that messages give the file.</param>
    /// <exception cref="UnreadableInputException">The file is no JSON, or no Ghost export.</exception>
    public static IEnumerable<GhostRow> Read(Stream stream, string file)
    {
        var json = new JsonTokens(stream, file);
        if (!json.Next() || json.Type != JsonTokenType.StartObject) throw NoExport(json);
        var seen = new HashSet<string>();
        foreach (var name in Members(json))
            foreach (var row in seen.Count > 0 ? Passed(json) : name == "db" ? Site(json, seen) : name == "data" ? Data(json, seen) : Passed(json))
                yield return row;
        json.Next(); // Nothing but blanks may follow, or the reader says so.
        if (!seen.Contains(Posts)) throw NoExport(new(Stream.Null, file));
    }

    private static UnreadableInputException NoExport(JsonTokens json) =>
        json.Unreadable("this is no Ghost export: its posts do not stand under \"db\" and \"data\".");

    private static IEnumerable<string> Members(JsonTokens json)
    {
        while (json.Next() && json.Type == JsonTokenType.PropertyName) yield return json.Name;
    }

    private static IEnumerable<GhostRow> Passed(JsonTokens json)
    {
        json.PassNext();
        yield break;
    }

    private static IEnumerable<GhostRow> Site(JsonTokens json, HashSet<string> seen)
    {
        if (!json.Next() || json.Type != JsonTokenType.StartArray || !json.Next() || json.Type != JsonTokenType.StartObject) throw NoExport(json);
        foreach (var name in Members(json))
            foreach (var row in name == "data" ? Data(json, seen) : Passed(json)) yield return row;
        if (json.PassNext()) throw json.Unreadable("the file holds more than one site.");
    }

    private static IEnumerable<GhostRow> Data(JsonTokens json, HashSet<string> seen)
    {
        if (!json.Next() || json.Type != JsonTokenType.StartObject) throw NoExport(json);
        foreach (var table in Members(json))
        {
            if (!seen.Add(table)) throw json.Unreadable($"the table \"{Printed.Of(table)}\" is there twice.");
            foreach (var row in Table(json, table)) yield return row;
        }
    }

    private static IEnumerable<GhostRow> Table(JsonTokens json, string table)
    {
        if (!json.Next()) yield break;
        if (json.Type == JsonTokenType.StartArray)
        {
            foreach (var row in Wanted.Contains(table) ? Rows(json, table) : Uncounted(json, table)) yield return row;
        }
        else if (json.Type == JsonTokenType.StartObject && !Wanted.Contains(table)) Close(json);
        else if (json.Type != JsonTokenType.Null && Wanted.Contains(table)) throw json.Unreadable($"\"{table}\" is no list of rows.");
    }

    private static void Close(JsonTokens json)
    {
        foreach (var _ in Members(json)) json.PassNext();
    }

    private static IEnumerable<GhostRow> Rows(JsonTokens json, string table)
    {
        while (json.NextValue() is { } row)
            yield return row.ValueKind == JsonValueKind.Object ? new(table, row, json.Place) : throw json.Unreadable($"a row of \"{table}\" is no object.");
    }

    private static IEnumerable<GhostRow> Uncounted(JsonTokens json, string table)
    {
        while (json.PassNext()) yield return new(table, default, json.Place);
    }
}
