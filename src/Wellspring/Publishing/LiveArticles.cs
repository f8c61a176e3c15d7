using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>An article that readers can open now.</summary>
public sealed record LiveArticle(Guid Id, string Slug, string Title, string Path);

public static class LiveArticles
{
    public static Task<LiveArticle?> WithSlug(WellspringDb db, string slug, CancellationToken cancel) => Find(db, db.Articles.Where(a => a.Slug == slug), cancel);

    public static Task<LiveArticle?> WithId(WellspringDb db, Guid id, CancellationToken cancel) => Find(db, db.Articles.Where(a => a.Id == id), cancel);

    private static async Task<LiveArticle?> Find(WellspringDb db, IQueryable<Article> articles, CancellationToken cancel)
    {
        var live = await (from article in articles
                          join publication in db.Publications on article.Id equals publication.ArticleId
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          select new { article.Id, article.Slug, article.Kind, edition.Title }).SingleOrDefaultAsync(cancel);
        return live is null ? null : new(live.Id, live.Slug, live.Title, PublicPaths.Of(live.Kind, live.Slug));
    }
}
