using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Site.Content;

/// <summary>What readers are told where an article was.</summary>
public sealed record WithdrawnArticle(string Slug, ArticleKind Kind, string Title, DateTimeOffset At, string Notice, string? Instead)
{
    public string Path => PublicPaths.Of(Kind, Slug);

    /// <summary>Those that are not live; of several withdrawals the last one speaks.</summary>
    internal static async Task<IReadOnlyList<WithdrawnArticle>> Load(WellspringDb db, CancellationToken cancel)
    {
        var live = db.Publications.Select(p => p.ArticleId);
        var all = await (from withdrawal in db.Withdrawals
                         join article in db.Articles on withdrawal.ArticleId equals article.Id
                         join edition in db.Editions on withdrawal.EditionId equals edition.Id
                         where !live.Contains(article.Id)
                         select new WithdrawnArticle(article.Slug, article.Kind, edition.Title, withdrawal.At, withdrawal.Notice, withdrawal.Instead)).ToListAsync(cancel);
        return [.. all.GroupBy(w => w.Slug).Select(w => w.MaxBy(x => x.At)!).OrderBy(w => w.Slug, StringComparer.Ordinal)];
    }
}
