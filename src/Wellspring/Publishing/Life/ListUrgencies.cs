using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

public sealed record UrgentArticle(string Slug, string Title, DateTimeOffset Until);

/// <summary>What is live on a sign-off that is not independent, by when the second must be there.</summary>
public static class ListUrgencies
{
    public static async Task<Foremost<UrgentArticle>> Handle(WellspringDb db, CancellationToken cancel)
    {
        var publications = db.Publications;
        var urgent = await (from urgency in db.UrgentPublications
                            join article in db.Articles on urgency.ArticleId equals article.Id
                            where urgency.SettledAt == null && publications.Any(p => p.ArticleId == article.Id && p.SignOffId == urgency.SignOffId)
                            orderby urgency.Until
                            select new UrgentArticle(article.Slug, article.Title, urgency.Until)).ToListAsync(cancel);
        return Foremost.Of([.. urgent.DistinctBy(u => u.Slug)]);
    }
}
