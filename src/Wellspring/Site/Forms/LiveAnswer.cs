using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Readers;

namespace Wellspring.Site.Forms;

/// <summary>An article as the answer to a request: only while readers can open it.</summary>
public static class LiveAnswer
{
    public static Task<Answer?> To(WellspringDb db, string slug, Uri publicUrl, CancellationToken cancel) => Find(db, db.Articles.Where(a => a.Slug == slug), publicUrl, cancel);

    internal static Task<Answer?> To(WellspringDb db, Guid article, Uri publicUrl, CancellationToken cancel) => Find(db, db.Articles.Where(a => a.Id == article), publicUrl, cancel);

    private static async Task<Answer?> Find(WellspringDb db, IQueryable<Article> articles, Uri publicUrl, CancellationToken cancel)
    {
        var live = await (from article in articles
                          join publication in db.Publications on article.Id equals publication.ArticleId
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          select new { article.Id, article.Slug, article.Kind, edition.Title }).SingleOrDefaultAsync(cancel);
        return live is null ? null : new(live.Id, live.Slug, live.Title, new(publicUrl, PublicPaths.Of(live.Kind, live.Slug)));
    }
}
