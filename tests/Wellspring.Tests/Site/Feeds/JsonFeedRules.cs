using System.Globalization;
using System.Text.Json.Nodes;

namespace Wellspring.Tests.Site.Feeds;

/// <summary>What JSON Feed 1.1 (jsonfeed.org) asks of a feed.</summary>
static class JsonFeedRules
{
    private static readonly string[] OfFeed = ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"];
    private static readonly string[] OfItem = ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"];

    public static IReadOnlyList<string> Faults(string json, string self) => [.. Faults(JsonNode.Parse(json)!.AsObject(), self)];

    private static IEnumerable<string> Faults(JsonObject feed, string self)
    {
        if ((string?)feed["version"] != "https://jsonfeed.org/version/1.1") yield return "no JSON Feed of version 1.1";
        if (string.IsNullOrWhiteSpace((string?)feed["title"])) yield return "no title";
        if ((string?)feed["feed_url"] != self) yield return $"feed_url is {feed["feed_url"]}";
        foreach (var strange in Strange(feed, OfFeed)) yield return strange;
        if (feed["items"] is not JsonArray items) { yield return "no items"; yield break; }
        foreach (var fault in items.SelectMany(i => Item(i!.AsObject()))) yield return fault;
        foreach (var twice in items.GroupBy(i => (string?)i!["id"]).Where(g => g.Count() > 1)) yield return $"id twice: {twice.Key}";
    }

    private static IEnumerable<string> Item(JsonObject item)
    {
        if (item["id"]?.GetValueKind() != System.Text.Json.JsonValueKind.String) yield return "item without an id that is text";
        if (item["content_html"] is null && item["content_text"] is null) yield return "item without content";
        foreach (var name in (string[])["url", "external_url", "image"]) if (item[name] is { } address && !Uri.IsWellFormedUriString((string)address!, UriKind.Absolute)) yield return $"{name} is no address: {address}";
        foreach (var name in (string[])["date_published", "date_modified"]) if (item[name] is { } date && !IsRfc3339((string)date!)) yield return $"{name} is no date: {date}";
        foreach (var author in item["authors"]?.AsArray() ?? []) if (author!["name"] is null && author["url"] is null && author["avatar"] is null) yield return "author without anything";
        foreach (var strange in Strange(item, OfItem)) yield return strange;
    }

    // Extensions begin with an underscore.
    private static IEnumerable<string> Strange(JsonObject node, string[] known) => node.Select(p => p.Key).Where(k => !known.Contains(k) && !k.StartsWith('_')).Select(k => $"unknown member {k}");

    private static bool IsRfc3339(string text) => DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && (text.EndsWith('Z') || text[^6] is '+' or '-');
}
