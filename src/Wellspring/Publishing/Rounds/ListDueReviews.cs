using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>A live article whose review runs out.</summary>
/// <param name="Round">The open round, when somebody was asked already.</param>
public sealed record DueReview(string Slug, string Title, DateTimeOffset Due, Risk Risk, Guid? Round);

/// <summary>What falls due by a day, the sooner the first; what is overdue already comes first of all. Policy pages never fall due.</summary>
public static class ListDueReviews
{
    public static async Task<IReadOnlyList<DueReview>> Handle(WellspringDb db, DateTimeOffset until, CancellationToken cancel)
    {
        var (policy, topics) = (await EditorialPolicy.Current(db, cancel), await TopicTree.Load(db, cancel));
        // None of what was signed later than this can be due: the shortest time between two reviews has not passed.
        var signedBefore = until.AddMonths(-Math.Min(policy.ReviewMonths, policy.ReviewMonthsAtHighRisk)).AddDays(1);
        var live = await (from publication in db.Publications
                          join article in db.Articles on publication.ArticleId equals article.Id
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
                          where article.Kind != ArticleKind.Policy && signOff.SignedAt < signedBefore
                          select new { article.Id, article.Slug, edition.Title, edition.Topic, edition.Also, signOff.SignedAt }).ToListAsync(cancel);
        var rounds = await db.Rounds.Where(r => r.ClosedAt == null).Select(r => new { r.TextId, r.Id }).ToDictionaryAsync(r => r.TextId, r => (Guid?)r.Id, cancel);
        return [.. live.Select(l => (l, Risk: topics.HighestRisk(l.Topic, l.Also)))
            .Select(l => new DueReview(l.l.Slug, l.l.Title, ReviewClock.Due(l.l.SignedAt, l.Risk, policy), l.Risk, rounds.GetValueOrDefault(l.l.Id)))
            .Where(d => d.Due <= until).OrderBy(d => d.Due).ThenBy(d => d.Slug, StringComparer.Ordinal)];
    }
}

/// <summary>What was opened, in the order of the articles.</summary>
public sealed record PlannedReviews(IReadOnlyList<Round> Rounds);

/// <summary>Rounds on many articles at once, with the same reviewers and day: all of them, or none.</summary>
public static class PlanReviews
{
    public static async Task<Outcome<PlannedReviews>> Handle(WellspringDb db, IReadOnlyList<string> slugs, Invitations invitations, Func<Guid, Uri> deskOf, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (slugs.Count == 0) return Finding.Refuse("plan-articles", "Choose at least one article.");
        await using var alone = await db.ActAlone(cancel);
        var (rounds, refusals) = (new List<Round>(), new List<Finding>());
        foreach (var slug in slugs.Distinct(StringComparer.Ordinal))
        {
            var opened = await OpenRound.Handle(db, slug, invitations, deskOf, time, actor, cancel);
            if (opened.Done) rounds.Add(opened.Value);
            else refusals.AddRange(opened.Refusals.Select(r => AboutArticle(r, slug)));
        }
        if (refusals.Count > 0) return refusals.DistinctBy(r => r.Sentence).ToList();
        await alone.Commit(cancel);
        return new PlannedReviews(rounds);
    }

    // The gate speaks of "this text": here there are many.
    private static Finding AboutArticle(Finding refusal, string slug) => refusal.Code.StartsWith("reviewer-", StringComparison.Ordinal) ? refusal with { Sentence = $"{slug}: {refusal.Sentence}" } : refusal;
}
