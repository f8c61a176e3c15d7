using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Site.Content;

/// <summary>What readers are told where an article was.</summary>
/// <param name="IsBack">Whether it has been published again since.</param>
public sealed record WithdrawnArticle(string Slug, ArticleKind Kind, string Title, DateTimeOffset At, string Notice, string? Instead, bool IsBack)
{
    public string Path => PublicPaths.Of(Kind, Slug);

    /// <summary>Those that are not live; of several withdrawals the last one speaks.</summary>
    internal static IReadOnlyList<WithdrawnArticle> Absent(IEnumerable<WithdrawnArticle> withdrawals) =>
        [.. withdrawals.Where(w => !w.IsBack).GroupBy(w => w.Slug).Select(w => w.MaxBy(x => x.At)!).OrderBy(w => w.Slug, StringComparer.Ordinal)];

    /// <summary>Every withdrawal there ever was.</summary>
    internal static async Task<IReadOnlyList<WithdrawnArticle>> Load(WellspringDb db, CancellationToken cancel)
    {
        var live = db.Publications.Select(p => p.ArticleId);
        return await (from withdrawal in db.Withdrawals
                      join article in db.Articles on withdrawal.ArticleId equals article.Id
                      join edition in db.Editions on withdrawal.EditionId equals edition.Id
                      orderby withdrawal.At descending, withdrawal.Id descending
                      select new WithdrawnArticle(article.Slug, article.Kind, edition.Title, withdrawal.At, withdrawal.Notice, withdrawal.Instead, live.Contains(article.Id))).ToListAsync(cancel);
    }
}
