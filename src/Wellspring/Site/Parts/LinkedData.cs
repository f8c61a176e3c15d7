using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Site.Content;

namespace Wellspring.Site.Parts;

/// <summary>Pages as linked data (schema.org) for machines. The JSON writer escapes "&lt;", so no text can end the element it stands in.</summary>
static class LinkedData
{
    public static string Topic(SiteContent site, TopicNode topic) =>
        Graph(Breadcrumbs(site, topic.Path, null));

    public static string Person(SiteContent site, PersonWork work) => Graph(new JsonObject
    {
        ["@type"] = "ProfilePage",
        ["url"] = site.Settings.Absolute(work.Path),
        ["mainEntity"] = Person(site, work.Person),
    });

    public static string Home(SiteContent site) => Graph(new JsonObject
    {
        ["@type"] = "WebSite",
        ["name"] = site.Settings.Name,
        ["url"] = site.Settings.Absolute("/"),
        ["inLanguage"] = site.Settings.Language,
        ["publisher"] = Publisher(site),
    });

    internal static string Graph(params JsonNode[] nodes) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray(nodes) }.ToJsonString();

    internal static JsonObject Person(SiteContent site, Accounts.Person person)
    {
        var node = new JsonObject { ["@type"] = "Person", ["name"] = person.Name, ["url"] = site.Settings.Absolute("/people/" + person.Slug) };
        if (person.Portrait is { } portrait) node["image"] = site.Settings.Absolute("/media/" + portrait);
        if (person.Credentials.Length > 0) node["jobTitle"] = person.Credentials;
        return node;
    }

    internal static JsonObject Publisher(SiteContent site) =>
        new() { ["@type"] = "Organization", ["name"] = site.Settings.Name, ["url"] = site.Settings.Absolute("/") };

    /// <summary>From the home page on: search engines show no trail of a single step.</summary>
    internal static JsonObject Breadcrumbs(SiteContent site, IEnumerable<TopicNode> trail, PublishedArticle? last)
    {
        IEnumerable<(string Title, string Url)> steps = [(site.Settings.Name, "/"), .. trail.Select(t => (t.Title, t.Url)), .. last is null ? [] : ((string, string)[])[(last.Title, last.Path)]];
        return new() { ["@type"] = "BreadcrumbList", ["itemListElement"] = new JsonArray([.. steps.Select((s, i) => Step(site, i + 1, s.Title, s.Url))]) };
    }

    private static JsonObject Step(SiteContent site, int position, string name, string path) =>
        new() { ["@type"] = "ListItem", ["position"] = position, ["name"] = name, ["item"] = new JsonObject { ["@id"] = site.Settings.Absolute(path) } };
}
