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
        if (library.Count > 0) folder.Write(BibliographyFile.Name, Text(library.Select(s => Item(Copy(s), s.Standing))));
        return library.Count;
    }

    public static async Task<IReadOnlyDictionary<string, CitedRecord>> Library(WellspringDb db, CancellationToken cancel) =>
        (await db.Sources.AsNoTracking().ToListAsync(cancel)).ToDictionary(s => s.Key, Copy);

    public static string Text(IEnumerable<JsonObject> items) => new JsonArray([.. items]).ToJsonString(Readable);

    public static JsonObject Item(CitedRecord copy, Standing? standing)
    {
        var item = JsonNode.Parse(copy.Csl)!.AsObject();
        item["id"] = copy.Key;
        var custom = new JsonObject { ["kind"] = copy.Kind };
        if (standing is { } known) custom["standing"] = known.Name();
        if (copy.Landmark is { } landmark) custom["landmark"] = landmark;
        item["custom"] = custom;
        return item;
    }

    private static CitedRecord Copy(Source source) => new(source.Key, source.Kind.Name(), source.Landmark, source.Csl, source.Entry);
}
