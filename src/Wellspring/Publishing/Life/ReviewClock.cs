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
/// What falls due sooner than that, because a policy is stricter or a topic riskier by now, <see cref="ReviewRound"/> finds.
/// Policy pages are no medicine: nothing runs out for them.
/// </summary>
public static class ReviewClock
{
    public static DateTimeOffset Due(DateTimeOffset signedAt, Risk risk, EditorialPolicy policy) => signedAt.AddMonths(policy.MonthsBetweenReviews(risk));

    public static DateTimeOffset Lapses(DateTimeOffset signedAt, Risk risk, EditorialPolicy policy) => Due(signedAt, risk, policy).AddMonths(policy.MonthsUntilLapse);

    public static ReviewState StateAt(DateTimeOffset now, DateTimeOffset signedAt, Risk risk, EditorialPolicy policy) =>
        now >= Lapses(signedAt, risk, policy) ? ReviewState.Lapsed : now >= Due(signedAt, risk, policy) ? ReviewState.Overdue : ReviewState.Current;

    internal static async Task Wind(WellspringDb db, Publication publication, Submission submission, DateTimeOffset now, CancellationToken cancel)
    {
        if (!submission.Manuscript.IsMedical) return;
        await ReviewRound.Begin(db, now, cancel);
        var (signOff, risk, policy) = (submission.Review!.SignOff!, submission.Manuscript.Risk, submission.Manuscript.Policy);
        db.AnnounceFor(new ReviewRanOut(publication.ArticleId, signOff.Id, ReviewState.Overdue), now, Due(signOff.SignedAt, risk, policy));
        db.AnnounceFor(new ReviewRanOut(publication.ArticleId, signOff.Id, ReviewState.Lapsed), now, Lapses(signOff.SignedAt, risk, policy));
    }

    /// <summary>Acts on what the policy says today, and once; a text that was signed again since, or whose time was made longer, is left alone.</summary>
    public static async Task Handle(WellspringDb db, ReviewRanOut ranOut, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var now = time.GetUtcNow();
        var live = await db.Publications.SingleOrDefaultAsync(p => p.ArticleId == ranOut.Article && p.SignOffId == ranOut.SignOff, cancel);
        if (live is null) return;
        var article = await db.Articles.SingleAsync(a => a.Id == ranOut.Article, cancel);
        if (article.Kind == ArticleKind.Policy) return;
        var (policy, signedAt, risk) = await Facts(db, live, cancel);
        var state = StateAt(now, signedAt, risk, policy);
        if (state < ranOut.State) db.AnnounceFor(ranOut, now, ranOut.State == ReviewState.Lapsed ? Lapses(signedAt, risk, policy) : Due(signedAt, risk, policy));
        else if (policy.Follows(state) == ReviewConsequence.Withdrawal)
            await WithdrawArticle.TakeDown(db, article, live, "Its review ran out, and nobody has renewed it yet.", null, now, Actor.System("clock"), cancel);
        else if (!await IsTold(db, article.Slug, state, signedAt, cancel)) Tell(db, article, state, now);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
    }

    /// <summary>Whether this was said of the text since it was signed.</summary>
    internal static Task<bool> IsTold(WellspringDb db, string slug, ReviewState state, DateTimeOffset signedAt, CancellationToken cancel)
    {
        var (subject, act) = ($"article/{slug}", InWords(state));
        return db.Audit.AnyAsync(e => e.Subject == subject && e.Act == act && e.At >= signedAt, cancel);
    }

    private static void Tell(WellspringDb db, Article article, ReviewState state, DateTimeOffset now)
    {
        db.Record(Actor.System("clock"), InWords(state), $"article/{article.Slug}", now);
        db.Announce(new ReviewStateChanged(article.Slug), now);
    }

    private static string InWords(ReviewState state) => state == ReviewState.Lapsed ? "review lapsed" : "review fell due";

    private static async Task<(EditorialPolicy Policy, DateTimeOffset SignedAt, Risk Risk)> Facts(WellspringDb db, Publication live, CancellationToken cancel)
    {
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == live.EditionId, cancel);
        var topics = await TopicTree.Load(db, cancel);
        var signedAt = await db.SignOffs.Where(s => s.Id == live.SignOffId).Select(s => s.SignedAt).SingleAsync(cancel);
        return (await EditorialPolicy.Current(db, cancel), signedAt, topics.HighestRisk(edition.Topic, edition.Also));
    }
}
