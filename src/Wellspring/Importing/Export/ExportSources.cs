using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>The source library as <c>bibliography.json</c>. Where a text cites a record as it was before, the text's copy is what its reviewer signed, and goes out.</summary>
static class ExportSources
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> Write(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var cited = await Cited(db, folder, cancel);
        var library = await db.Sources.AsNoTracking().OrderBy(s => s.Key).ToListAsync(cancel);
        var items = library.Select(s => Item(s, cited.GetValueOrDefault(s.Key)));
        if (library.Count > 0) folder.Write(BibliographyFile.Name, new JsonArray([.. items]).ToJsonString(Readable));
        return library.Count;
    }

    private static async Task<Dictionary<string, CitedRecord>> Cited(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var cited = new Dictionary<string, CitedRecord>();
        foreach (var article in await db.Articles.AsNoTracking().Select(a => new { a.Id, a.Slug }).OrderBy(a => a.Slug).ToListAsync(cancel))
            foreach (var record in (await db.LatestEdition(article.Id, cancel))?.Sources ?? [])
                if (!cited.TryAdd(record.Key, record) && (cited[record.Key].Csl, cited[record.Key].Kind) != (record.Csl, record.Kind))
                    folder.Dropped.Add(new("source", $"article {article.Slug}", $"it cites an earlier copy of {record.Key} than another article; one file holds one copy"));
        return cited;
    }

    private static JsonObject Item(Source source, CitedRecord? copy)
    {
        var item = JsonNode.Parse(copy?.Csl ?? source.Csl)!.AsObject();
        item["id"] = source.Key;
        item["custom"] = new JsonObject { ["kind"] = copy?.Kind ?? source.Kind.Name(), ["standing"] = source.Standing.Name() };
        if ((copy is null ? source.Landmark : copy.Landmark) is { } landmark) item["custom"]!["landmark"] = landmark;
        return item;
    }
}
