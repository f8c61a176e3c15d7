using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Importing.Export;

/// <summary>The source library as <c>bibliography.json</c>. Where a text cites a record as it was before, its copy goes out beside the text: it is what a reviewer signed.</summary>
static class ExportSources
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var library = (await db.Sources.AsNoTracking().ToListAsync(cancel)).OrderBy(s => s.Key, StringComparer.Ordinal).ToList();
        var keys = await LibraryKeys.Load(db, cancel);
        if (library.Count > 0) folder.Write(BibliographyFile.Name, Text(library.Select(s => Item(Copy(s.Key, s), s.Standing, keys.RetiredInto(s.Key)))));
        return library.Count;
    }

    /// <summary>By every key that texts may cite by, retired ones as well.</summary>
    public static async Task<IReadOnlyDictionary<string, CitedRecord>> Library(WellspringDb db, CancellationToken cancel)
    {
        var library = (await db.Sources.AsNoTracking().ToListAsync(cancel)).ToDictionary(s => s.Key, s => Copy(s.Key, s));
        foreach (var (alias, kept) in (await LibraryKeys.Load(db, cancel)).Pairs) library.Add(alias, library[kept] with { Key = alias });
        return library;
    }

    public static string Text(IEnumerable<JsonObject> items) => new JsonArray([.. items]).ToJsonString(Readable);

    public static JsonObject Item(CitedRecord copy, Standing? standing, IReadOnlyList<string> aliases)
    {
        var item = JsonNode.Parse(copy.Csl)!.AsObject();
        item["id"] = copy.Key;
        var custom = new JsonObject { ["kind"] = copy.Kind };
        if (standing is { } known) custom["standing"] = known.Name();
        if (copy.Landmark is { } landmark) custom["landmark"] = landmark;
        if (aliases.Count > 0) custom["aliases"] = new JsonArray([.. aliases.Select(alias => JsonValue.Create(alias))]);
        item["custom"] = custom;
        return item;
    }

    private static CitedRecord Copy(string key, Source source) => new(key, source.Kind.Name(), source.Landmark, source.Csl, source.Entry);
}
