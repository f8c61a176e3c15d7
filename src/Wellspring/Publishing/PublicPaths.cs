using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Which paths of this site lead somewhere: the fixed routes, and whatever an article, topic, person or audience has put there.</summary>
static class PublicPaths
{
    private const string Articles = "/articles/";

    private static readonly FrozenSet<string> Fixed = FrozenSet.Create(StringComparer.Ordinal,
        "/", "/topics", "/a-to-z", "/about", "/crisis", "/tests", "/therapists", "/therapists/join", "/reviews", "/people",
        "/newsletter", "/request-an-article", "/feedback", "/search", "/feed.xml", "/feed.json", "/sitemap.xml", "/colophon");

    private static readonly string[] Open = ["/topics/", "/for/", "/people/", "/about/", "/tests/", "/therapists/", "/reviews/"];

    /// <summary>Whether the path is a fixed route, or under one whose pages a file cannot know.</summary>
    public static bool IsFixedRoute(string path) => Fixed.Contains(path) || Open.Any(prefix => path.StartsWith(prefix, StringComparison.Ordinal) && path.Length > prefix.Length);

    /// <summary>The slug of the article a path leads to, or null when it leads elsewhere.</summary>
    public static string? ArticleSlug(string path) => path.StartsWith(Articles, StringComparison.Ordinal) ? path[Articles.Length..].Split('/')[0] : null;

    /// <summary>The path of a link within this site, without query, fragment and closing slash; null when it leads outside or nowhere in particular.</summary>
    public static string? Internal(string href)
    {
        if (!href.StartsWith('/') || href.StartsWith("//", StringComparison.Ordinal)) return null;
        var path = href.Split('?', '#')[0];
        return path.Length > 1 ? path.TrimEnd('/') : path;
    }

    /// <summary>Answers for the paths a text links to. A draft counts as somewhere: two articles that link each other could never go live otherwise.</summary>
    public static async Task<Func<string, bool>> Known(WellspringDb db, ArticleText text, CancellationToken cancel)
    {
        var slugs = text.Links().Select(l => Internal(l.Href)).OfType<string>().Select(ArticleSlug).OfType<string>().ToList();
        var there = slugs.Count == 0 ? [] : (await db.Articles.Where(a => slugs.Contains(a.Slug)).Select(a => a.Slug).ToListAsync(cancel)).ToHashSet();
        return path => ArticleSlug(path) is { } slug ? there.Contains(slug) : IsFixedRoute(path);
    }
}
