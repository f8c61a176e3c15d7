using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Where a live text stands between two reviews.</summary>
public enum ReviewState { Current, Overdue, Lapsed }

/// <summary>What follows for readers; each undone by a new sign-off alone.</summary>
public enum ReviewConsequence { None, Notice, NoIndex, Withdrawal }

/// <summary>Handed out by the outbox when a review may have run out.</summary>
public sealed record ReviewRanOut(Guid Article, Guid SignOff, ReviewState State);

/// <summary>A live text is shown otherwise than before, though no word of it changed.</summary>
public sealed record ReviewStateChanged(string Slug);

/// <summary>
/// Sign-offs age. The dates are counted from the signature by the policy in force; what follows at each is the policy's word.
/// The dates are rows of the outbox: a server that was down for a month does on its return what fell due meanwhile.
/// </summary>
public static class ReviewClock
{
    public static DateTimeOffset Due(DateTimeOffset signedAt, Risk risk, EditorialPolicy policy) => signedAt.AddMonths(policy.MonthsBetweenReviews(risk));

    public static DateTimeOffset Lapses(DateTimeOffset signedAt, Risk risk, EditorialPolicy policy) => Due(signedAt, risk, policy).AddMonths(policy.MonthsUntilLapse);

    public static ReviewState StateAt(DateTimeOffset now, DateTimeOffset signedAt, Risk risk, EditorialPolicy policy) =>
        now >= Lapses(signedAt, risk, policy) ? ReviewState.Lapsed : now >= Due(signedAt, risk, policy) ? ReviewState.Overdue : ReviewState.Current;

    internal static void Wind(WellspringDb db, Publication publication, Submission submission, DateTimeOffset now)
    {
        var (signOff, risk, policy) = (submission.Review!.SignOff!, submission.Manuscript.Risk, submission.Manuscript.Policy);
        db.AnnounceFor(new ReviewRanOut(publication.ArticleId, signOff.Id, ReviewState.Overdue), now, Due(signOff.SignedAt, risk, policy));
        db.AnnounceFor(new ReviewRanOut(publication.ArticleId, signOff.Id, ReviewState.Lapsed), now, Lapses(signOff.SignedAt, risk, policy));
    }

    /// <summary>Acts on what the policy says today; a text that was signed again since, or whose time was made longer, is left alone.</summary>
    public static async Task Handle(WellspringDb db, ReviewRanOut ranOut, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var live = await db.Publications.SingleOrDefaultAsync(p => p.ArticleId == ranOut.Article && p.SignOffId == ranOut.SignOff, cancel);
        if (live is null) return;
        var article = await db.Articles.SingleAsync(a => a.Id == ranOut.Article, cancel);
        var (state, due, consequence) = await Now(db, live, ranOut.State, now, cancel);
        if (state < ranOut.State) db.AnnounceFor(ranOut, now, due);
        else if (consequence == ReviewConsequence.Withdrawal)
            await WithdrawArticle.TakeDown(db, article, live, "Its review ran out, and nobody has renewed it yet.", null, now, Actor.System("clock"), cancel);
        else Tell(db, article, state, now);
        await db.SaveChangesAsync(cancel);
    }

    private static void Tell(WellspringDb db, Article article, ReviewState state, DateTimeOffset now)
    {
        db.Record(Actor.System("clock"), state == ReviewState.Lapsed ? "review lapsed" : "review fell due", $"article/{article.Slug}", now);
        db.Announce(new ReviewStateChanged(article.Slug), now);
    }

    private static async Task<(ReviewState State, DateTimeOffset Due, ReviewConsequence Consequence)> Now(WellspringDb db, Publication live, ReviewState asked, DateTimeOffset now, CancellationToken cancel)
    {
        var policy = await EditorialPolicy.Current(db, cancel);
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == live.EditionId, cancel);
        var topics = await TopicTree.Load(db, cancel);
        var risk = edition.Also.Append(edition.Topic).Max(topics.RiskOf);
        var signedAt = await db.SignOffs.Where(s => s.Id == live.SignOffId).Select(s => s.SignedAt).SingleAsync(cancel);
        var state = StateAt(now, signedAt, risk, policy);
        return (state, asked == ReviewState.Lapsed ? Lapses(signedAt, risk, policy) : Due(signedAt, risk, policy), policy.Follows(state));
    }
}
