using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Articles by words of their title or slug, for whoever links to one. Drafts count: two texts that lead to each other could never go live otherwise.</summary>
public static class FindArticles
{
    public static Task<List<Article>> Handle(WellspringDb db, string words, int atMost, CancellationToken cancel)
    {
        var articles = db.Articles.AsNoTracking();
        foreach (var word in SoughtWords.In(words)) articles = articles.Where(a => a.ListWords.Contains(word));
        return articles.OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Slug).Take(atMost).ToListAsync(cancel);
    }
}
