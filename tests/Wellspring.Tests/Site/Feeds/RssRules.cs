using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Wellspring.Tests.Site.Feeds;

/// <summary>What RSS 2.0 (RSS Advisory Board, 2.0.11) and its Best Practices Profile ask of a feed, as far as ours has such elements.</summary>
static partial class RssRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] Many = ["category", "item", "enclosure"];
    private static readonly string[] OfChannel = ["title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate", "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays", "item"];
    private static readonly string[] OfItem = ["title", "link", "description", "author", "category", "comments", "enclosure", "guid", "pubDate", "source"];

    /// <param name="self">The feed's own address, where it has to say it.</param>
    public static IReadOnlyList<string> Faults(string xml, string? self = null)
    {
        try
        {
            return [.. Faults(XDocument.Parse(xml).Root!, self)];
        }
        catch (XmlException broken)
        {
            return [broken.Message];
        }
    }

    private static IEnumerable<string> Faults(XElement rss, string? self)
    {
        if (rss.Name != "rss" || rss.Attribute("version")?.Value != "2.0") yield return "no rss of version 2.0";
        if (rss.Elements("channel").ToList() is not [var channel]) { yield return "not one channel"; yield break; }
        foreach (var name in (string[])["title", "link", "description"]) if (channel.Element(name) is null) yield return $"channel without {name}";
        foreach (var fault in Common(channel, OfChannel)) yield return fault;
        if (channel.Element("language") is { } language && !Language().IsMatch(language.Value)) yield return $"language {language.Value}";
        if (self is not null && !channel.Elements(Atom + "link").Any(l => l.Attribute("rel")?.Value == "self" && l.Attribute("href")?.Value == self && l.Attribute("type")?.Value == "application/rss+xml")) yield return $"no link to itself, {self}";
        foreach (var fault in channel.Elements("item").SelectMany(Item)) yield return fault;
        foreach (var twice in channel.Elements("item").Elements("guid").GroupBy(g => g.Value).Where(g => g.Count() > 1)) yield return $"guid twice: {twice.Key}";
    }

    private static IEnumerable<string> Item(XElement item)
    {
        if (item.Element("title") is null && item.Element("description") is null) yield return "item without title and description";
        foreach (var fault in Common(item, OfItem)) yield return fault;
        if (item.Element("guid") is { } guid)
        {
            if (guid.Attribute("isPermaLink")?.Value is not (null or "true" or "false")) yield return "guid neither a permalink nor none";
            if (guid.Attribute("isPermaLink")?.Value != "false" && !IsAddress(guid.Value)) yield return $"guid is no address: {guid.Value}";
        }
        if (item.Element("author") is { } author && !author.Value.Contains('@', StringComparison.Ordinal)) yield return "author without an address";
    }

    private static IEnumerable<string> Common(XElement parent, string[] known)
    {
        var own = parent.Elements().Where(e => e.Name.Namespace == XNamespace.None).ToList();
        foreach (var strange in own.Where(e => !known.Contains(e.Name.LocalName))) yield return $"unknown element {strange.Name}";
        foreach (var twice in own.GroupBy(e => e.Name.LocalName).Where(g => g.Count() > 1 && !Many.Contains(g.Key))) yield return $"{twice.Key} twice in {parent.Name}";
        foreach (var link in own.Where(e => e.Name.LocalName is "link" && !IsAddress(e.Value))) yield return $"link is no address: {link.Value}";
        foreach (var date in own.Where(e => e.Name.LocalName is "pubDate" or "lastBuildDate" && !IsDate(e.Value))) yield return $"{date.Name} is no date: {date.Value}";
        foreach (var title in own.Where(e => e.Name.LocalName is "title" && Markup().IsMatch(e.Value))) yield return $"title with HTML: {title.Value}";
        foreach (var blank in own.Where(e => e.Name.LocalName is "title" or "description" && parent.Name == "channel" && string.IsNullOrWhiteSpace(e.Value))) yield return $"blank {blank.Name}";
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && Uri.IsWellFormedUriString(text.Trim(), UriKind.Absolute);

    // RFC 822 with the year in four digits: the day of the week, when it is given, has to be the right one.
    private static bool IsDate(string text) => Date().Match(text.Trim()) is { Success: true } m
        && DateTime.TryParseExact($"{m.Groups[2].Value} {m.Groups[3].Value} {m.Groups[4].Value}", "d MMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && (m.Groups[1].Length == 0 || day.ToString("ddd", CultureInfo.InvariantCulture) == m.Groups[1].Value);

    [GeneratedRegex(@"^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)? (?:[+-]\d{4}|GMT|UT|[ECMP][SD]T)$")]
    private static partial Regex Date();

    [GeneratedRegex(@"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$")]
    private static partial Regex Language();

    [GeneratedRegex(@"</?[a-z]+[^>]*>|&[a-z]+;|&#\d+;")]
    private static partial Regex Markup();
}
