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
        var known = await LibraryKeys.Sources(db, keys, cancel);
        return new(keys.Select(key => KeyValuePair.Create(key, (JsonNode?)(known.GetValueOrDefault(key) is { } source ? One(key, source) : null))));
    }

    public static JsonObject One(Source source) => One(source.Key, source);

    private static JsonObject One(string key, Source source) => new()
    {
        ["key"] = key,
        ["entry"] = PlainText(source.Entry),
        ["kind"] = source.Kind.Name(),
        ["standing"] = source.Standing.Name(),
    };

    private static string PlainText(string entry) => new HtmlParser().ParseDocument(entry).Body!.TextContent;
}
