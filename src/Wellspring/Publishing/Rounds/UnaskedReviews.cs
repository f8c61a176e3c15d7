using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>The soonest of those live articles whose review runs out, or has, and which nobody is asked to read. No more is read than is shown: on a large site hundreds may be due.</summary>
public static class UnaskedReviews
{
    public static async Task<Foremost<DueReview>> Handle(WellspringDb db, DateTimeOffset until, CancellationToken cancel)
    {
        var (policy, topics) = (await EditorialPolicy.Current(db, cancel), await TopicTree.Load(db, cancel));
        var risky = topics.All().Where(t => t.Risk == Risk.High).SelectMany(t => t.Names).Select(t => $" {t} ").ToArray();
        var articles = db.Articles.Where(a => a.Kind != ArticleKind.Policy);
        // Not asked where no topic is risky: nothing would be found, after a look at all that is due.
        var high = risky.Length > 0 ? await Of(db, articles.Where(a => risky.Any(t => a.ListTopics.Contains(t))), Risk.High, policy, until, cancel) : new([], 0);
        var other = await Of(db, articles.Where(a => !risky.Any(t => a.ListTopics.Contains(t))), Risk.None, policy, until, cancel);
        return new([.. high.Rows.Concat(other.Rows).OrderBy(d => d.Due).Take(Foremost.Shown)], high.Count + other.Count);
    }

    // Among articles of one risk, what was signed first falls due first.
    private static async Task<Foremost<DueReview>> Of(WellspringDb db, IQueryable<Article> articles, Risk risk, EditorialPolicy policy, DateTimeOffset until, CancellationToken cancel)
    {
        var signedBefore = until.AddMonths(-policy.MonthsBetweenReviews(risk));
        var rounds = db.Rounds.IgnoreAutoIncludes();
        var signed = await Foremost.Of(
            from signOff in db.SignOffs
            join publication in db.Publications on signOff.Id equals publication.SignOffId
            join article in articles on publication.ArticleId equals article.Id
            where signOff.SignedAt <= signedBefore && !rounds.Any(r => r.TextId == article.Id && r.ClosedAt == null)
            orderby signOff.SignedAt, signOff.Id
            select new { article.Slug, article.Title, signOff.SignedAt }, cancel);
        return signed.As(s => new DueReview(s.Slug, s.Title, ReviewClock.Due(s.SignedAt, risk, policy), risk, null));
    }
}
