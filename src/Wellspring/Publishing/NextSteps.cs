using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <param name="ChangedAt">When the edition was written that readers do not have yet.</param>
public sealed record PendingArticle(string Slug, string Title, DateTimeOffset ChangedAt);

/// <summary>
/// Editions that an editor has to take on to the next step. Neither what waits for a moment, nor what was taken down and not written on since.
/// The gate has the last word when the step is taken: these lists say where to look.
/// </summary>
public static class NextSteps
{
    /// <summary>Somebody has signed what they say now: they can be published. The longest waiting first.</summary>
    public static Task<Foremost<PendingArticle>> Publish(WellspringDb db, CancellationToken cancel) =>
        Foremost.Of(Pending(db, isSigned: true).OrderBy(a => a.ChangedAt).Select(a => new PendingArticle(a.Slug, a.Title, a.ChangedAt)), cancel);

    /// <summary>Nobody has signed them, and nobody is asked to. The latest first.</summary>
    public static Task<Foremost<PendingArticle>> AskForReview(WellspringDb db, CancellationToken cancel)
    {
        var rounds = db.Rounds.IgnoreAutoIncludes();
        return Foremost.Of(Pending(db, isSigned: false).Where(a => !rounds.Any(r => r.TextId == a.Id && r.ClosedAt == null))
            .OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Slug).Select(a => new PendingArticle(a.Slug, a.Title, a.ChangedAt)), cancel);
    }

    private static IQueryable<Article> Pending(WellspringDb db, bool isSigned)
    {
        var (publications, schedules, withdrawals, editions, signOffs) = (db.Publications, db.Schedules, db.Withdrawals, db.Editions, db.SignOffs);
        var pending = db.Articles.AsNoTracking().Where(a => a.LatestEdition != null
            && !publications.Any(p => p.ArticleId == a.Id && p.EditionId == a.LatestEdition)
            && !schedules.Any(s => s.ArticleId == a.Id && s.SettledAt == null)
            && !withdrawals.Any(w => w.ArticleId == a.Id && w.At >= a.ChangedAt));
        // Both names of the edition: an index holds them and the fingerprint, and the text is not read.
        // Asked for or against and not for equality: PostgreSQL then looks at the few that are pending, and not at all that was ever signed.
        return isSigned
            ? pending.Where(a => editions.Any(e => e.Id == a.LatestEdition && e.ArticleId == a.Id && signOffs.Any(s => s.Covers == e.Fingerprint)))
            : pending.Where(a => !editions.Any(e => e.Id == a.LatestEdition && e.ArticleId == a.Id && signOffs.Any(s => s.Covers == e.Fingerprint)));
    }
}
