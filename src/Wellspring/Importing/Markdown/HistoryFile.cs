using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Articles.Files;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <param name="Folder">Where its text is, from the article's folder: "editions/1".</param>
sealed record EarlierEdition(string Folder, string Fingerprint);

/// <summary><c>history.json</c> beside an article of an export: the editions before the one that is there, the first one first, and what was done with them.</summary>
sealed record HistoryFile(string Path, IReadOnlyList<EarlierEdition> Editions, IReadOnlyList<HistoryEvent> Events)
{
    public const string Name = "history.json";

    private const string Type = "wellspring history";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string TextOf(EarlierEdition edition) => System.IO.Path.Combine(Folder, edition.Folder, "index.md");

    public static string Text(IEnumerable<EarlierEdition> editions, IEnumerable<HistoryEvent> events) => new JsonObject
    {
        ["type"] = Type,
        ["editions"] = new JsonArray([.. editions.Select(e => new JsonObject { ["folder"] = e.Folder, ["fingerprint"] = e.Fingerprint })]),
        ["events"] = new JsonArray([.. events.Select(e => e.ToJson())]),
    }.ToJsonString(Readable);

    /// <summary>Null for a file of this name that another program made.</summary>
    /// <param name="texts">The files that the folder has, links left out.</param>
    /// <exception cref="UnreadableInputException">It is ours and broken, or an edition that it names is not there.</exception>
    public static HistoryFile? Load(string path, IReadOnlySet<string> texts)
    {
        var text = InputText.Load(path);
        if (JsonReading.Object(text) is not { } json) return text.Contains(Type, StringComparison.Ordinal) ? throw Broken("it is cut off, or no JSON", path) : null;
        if (json.Str("type") != Type) return null;
        var history = new HistoryFile(path, [.. List(json, "editions", path).Select(e => Edition(e, path))], [.. List(json, "events", path).Select(e => Event(e, path))]);
        if (history.Editions.CountBy(e => e.Folder).FirstOrDefault(f => f.Value > 1).Key is { } twice) throw Broken($"it names the edition {Printed.Of(twice)} twice", path);
        return history.Editions.FirstOrDefault(e => !texts.Contains(history.TextOf(e))) is not { } lost ? history : throw Broken($"the edition {Printed.Of(lost.Folder)} that it names is not there", path);
    }

    private static IEnumerable<JsonObject> List(JsonObject json, string name, string path) =>
        json[name] is JsonArray list && list.All(i => i is JsonObject) ? list.Cast<JsonObject>() : throw Broken($"it has no list of {name}", path);

    private static EarlierEdition Edition(JsonObject json, string path) =>
        json.Str("folder") is { } folder && MediaPath.IsWithin(folder) && json.Str("fingerprint") is { } print && HistoryEvent.IsFingerprint(print) ? new(folder, print) : throw Broken($"{Printed.Of(json.ToJsonString())} is no edition of it", path);

    private static HistoryEvent Event(JsonObject json, string path) =>
        HistoryEvent.Read(json) ?? throw Broken($"{Printed.Of(json.ToJsonString())} is no event of it", path);

    private static UnreadableInputException Broken(string why, string path) => new($"this is no history of an article: {why}.", new Place(1, 1, path));
}
