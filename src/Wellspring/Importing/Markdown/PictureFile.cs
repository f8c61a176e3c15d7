using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary><c>pictures.json</c> of an export: what forms propose for pictures, by the hash of their bytes.</summary>
static class PictureFile
{
    public const string Name = "pictures.json";

    private const int Middle = 50;

    public static MediaWords Nothing { get; } = new("", "", "", "", Middle, Middle);

    /// <exception cref="UnreadableInputException">The file is broken.</exception>
    public static IReadOnlyList<(string Hash, MediaWords Words)> Read(string path)
    {
        var list = JsonReading.Object($$"""{"pictures":{{InputText.Load(path)}}}""") is { Count: 1 } read ? read["pictures"] as JsonArray : null;
        return list is null ? throw Broken(path) : [.. list.Select(item => Picture(item) ?? throw Broken(path))];
    }

    /// <summary>A picture of which more is said here than its licence and credit keeps that.</summary>
    public static async Task Bring(WellspringDb db, IReadOnlyList<(string Hash, MediaWords Words)> pictures, CancellationToken cancel)
    {
        var words = pictures.DistinctBy(p => p.Hash).ToDictionary(p => p.Hash, p => p.Words);
        var hashes = words.Keys.ToList();
        foreach (var media in await db.Media.Where(m => hashes.Contains(m.Hash)).ToListAsync(cancel))
            if (MediaWords.Of(media) with { Licence = "", Credit = "" } == Nothing) DescribeMedia.Describe(media, words[media.Hash]);
    }

    private static (string, MediaWords)? Picture(JsonNode? node) =>
        node is JsonObject json && json.Str("sha256") is { } hash && new MediaWords(Text(json, "alt"), Text(json, "licence"), Text(json, "credit"), Text(json, "source"), Percent(json, "focusX"), Percent(json, "focusY")) is var words && words.Refusals().Count == 0
            ? (hash, words)
            : null;

    private static string Text(JsonObject json, string name) => Cleaned.Text(json.Str(name) ?? "");

    private static int? Percent(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out int percent) ? percent : null;

    private static UnreadableInputException Broken(string path) => new("this is no list of what is known of pictures.", new Place(1, 1, path));
}
