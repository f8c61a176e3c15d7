using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Articles by words of their title or slug, for whoever links to one; policy pages behind the others. Drafts count: two texts that lead to each
/// other could never go live otherwise.
/// </summary>
public static class FindArticles
{
    public static async Task<List<Article>> Handle(WellspringDb db, string words, int atMost, CancellationToken cancel)
    {
        var articles = db.Articles.AsNoTracking();
        foreach (var word in SoughtWords.In(words)) articles = articles.Where(a => a.ListWords.Contains(word));
        var found = await Latest(articles.Where(a => a.Kind != ArticleKind.Policy), atMost).ToListAsync(cancel);
        return found.Count == atMost ? found : [.. found, .. await Latest(articles.Where(a => a.Kind == ArticleKind.Policy), atMost - found.Count).ToListAsync(cancel)];
    }

    private static IQueryable<Article> Latest(IQueryable<Article> articles, int atMost) => articles.OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Slug).Take(atMost);
}
