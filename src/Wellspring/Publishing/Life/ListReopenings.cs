using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <param name="Source">The key of the source that fell.</param>
public sealed record ReopenedArticle(string Slug, string Title, string Source, Standing Fell, DateTimeOffset At);

/// <summary>Live articles that are open for review again because a source fell: what was retracted first, then the oldest. Without their texts, of which <see cref="SourceImpact"/> tells more.</summary>
public static class ListReopenings
{
    public static Task<Foremost<ReopenedArticle>> Handle(WellspringDb db, CancellationToken cancel) => Foremost.Of(
        from reopening in db.Reopenings
        join article in db.Articles on reopening.ArticleId equals article.Id
        where reopening.SettledAt == null
        orderby reopening.Fell == Standing.Retracted descending, reopening.At, reopening.Id
        select new ReopenedArticle(article.Slug, article.Title, reopening.Source, reopening.Fell, reopening.At), cancel);
}
