using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Studio.Drafts;

/// <summary>What the library says of the works that a text cites.</summary>
static class DraftSources
{
    public static async Task<JsonObject> Of(WellspringDb db, string body, CancellationToken cancel)
    {
        var keys = ArticleText.Parse(body).CitedKeys();
        var known = await db.Sources.AsNoTracking().Where(s => keys.Contains(s.Key)).ToDictionaryAsync(s => s.Key, cancel);
        return new(keys.Select(key => KeyValuePair.Create(key, (JsonNode?)(known.GetValueOrDefault(key) is { } source ? One(source) : null))));
    }

    public static JsonObject One(Source source) => new()
    {
        ["key"] = source.Key,
        ["entry"] = PlainText(source.Entry),
        ["kind"] = source.Kind.Name(),
        ["standing"] = source.Standing.Name(),
    };

    private static string PlainText(string entry) => new HtmlParser().ParseDocument(entry).Body!.TextContent;
}
