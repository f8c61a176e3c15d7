using System.Collections.Frozen;
using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>Which paths of this site lead somewhere: the fixed routes, and what articles have put there.</summary>
public static class PublicPaths
{
    private const string Articles = "/articles/";
    private const string Tests = "/tests/";

    private static readonly FrozenSet<string> Fixed = FrozenSet.Create(StringComparer.Ordinal,
        "/", "/topics", "/a-to-z", "/about", "/crisis", "/tests", "/therapists", "/therapists/join", "/reviews", "/people", "/colophon",
        "/newsletter", "/request-an-article", "/feedback", "/thank-you", "/search", "/feed.xml", "/feed.json", "/sitemap.xml");

    private static readonly string[] Open = ["/topics/", "/for/", "/people/", "/about/", Tests, "/therapists/", "/reviews/", "/media/"];

    private static readonly string[] BesideArticle = ["", "/review-record", "/review-record.json"];

    /// <summary>Where an article stands: policy pages under /about, all others under /articles.</summary>
    public static string Of(ArticleKind kind, string slug) => kind == ArticleKind.Policy ? $"/about/{slug}" : Articles + slug;

    /// <summary>A topic's page tells its place in the tree.</summary>
    public static string Of(TopicNode topic) => "/topics/" + string.Join('/', topic.Path.Select(t => t.Slug));

    public static string OfTest(string slug) => Tests + slug;

    /// <summary>Whether the path is a fixed route, or under one whose pages are not articles.</summary>
    public static bool IsFixedRoute(string path) =>
        Fixed.Contains(path) || Open.Any(prefix => path.Length > prefix.Length && path.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>The slug of the article a path leads to (its page, its text, its record), or null when it leads elsewhere.</summary>
    public static string? ArticleSlug(string path)
    {
        if (!path.StartsWith(Articles, StringComparison.Ordinal)) return null;
        var rest = path[Articles.Length..];
        var end = rest.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? slash : rest.Length;
        if (!BesideArticle.Contains(rest[end..])) return null;
        return rest[..end].EndsWith(".md", StringComparison.Ordinal) ? rest[..(end - 3)] : rest[..end];
    }

    /// <summary>
    /// The path of a link within this site, without query, fragment and closing slash, as a browser on the article's
    /// page would resolve it; null when it leads outside or is no address.
    /// </summary>
    public static string? Internal(string href, string slug)
    {
        if (!LinkTarget.IsInternal(href) || href.Length == 0) return null;
        var page = new Uri($"https://site.invalid{Articles}{Uri.EscapeDataString(slug)}");
        if (!Uri.TryCreate(page, href, out var target) || target.Host != page.Host) return null;
        var path = Uri.UnescapeDataString(target.AbsolutePath);
        return path.Length > 1 ? path.TrimEnd('/') : path;
    }

    /// <summary>Whether a path leads somewhere when these are the articles. A draft counts: two articles that link each other could never go live otherwise.</summary>
    public static bool Leads(string path, IReadOnlySet<string> articles) =>
        ArticleSlug(path) is { } slug ? articles.Contains(slug) : IsFixedRoute(path);

    /// <summary>The same where it is known which screening tests readers see. A test is no draft: it waits for no article.</summary>
    public static bool Leads(string path, IReadOnlySet<string> articles, IReadOnlySet<string> tests) =>
        path.StartsWith(Tests, StringComparison.Ordinal) ? tests.Contains(path[Tests.Length..].Split('/')[0]) : Leads(path, articles);
}
