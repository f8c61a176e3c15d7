using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Handed out by the outbox once a day, from the first publication on.</summary>
public sealed record ReviewRoundDue;

/// <summary>Looks once a day through all that is live, for reviews that have run out by today's policy and topics though their date in the outbox is later, and for sources that fell while the text went live.</summary>
public static class ReviewRound
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    internal static async Task Begin(WellspringDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await Waiting(db, now).AnyAsync(cancel)) return;
        db.AnnounceFor(new ReviewRoundDue(), now, now + Every);
    }

    public static async Task Handle(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        foreach (var ranOut in await RanOut(db, now, cancel)) db.Announce(ranOut, now);
        await ReopenArticles.OfAll(db, now, Actor.System("clock"), cancel);
        // This one still counts as waiting. Of two that were begun at once, the later goes on alone.
        if (await Waiting(db, now).CountAsync(cancel) <= 1) db.AnnounceFor(new ReviewRoundDue(), now, now + Every);
        await db.SaveChangesAsync(cancel);
    }

    // One that a wrong clock put further off than a day is not waited for.
    private static IQueryable<OutboxMessage> Waiting(WellspringDb db, DateTimeOffset now)
    {
        var soon = now + Every;
        return db.Outbox.Where(m => m.HandledAt == null && m.Kind == nameof(ReviewRoundDue) && m.DueAt <= soon);
    }

    internal static async Task<List<ReviewRanOut>> RanOut(WellspringDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var (policy, topics) = (await EditorialPolicy.Current(db, cancel), await TopicTree.Load(db, cancel));
        var ranOut = new List<ReviewRanOut>();
        foreach (var (article, slug, signOff, signedAt, risk) in await Live(db, topics, cancel))
        {
            var state = ReviewClock.StateAt(now, signedAt, risk, policy);
            if (state == ReviewState.Current || (policy.Follows(state) != ReviewConsequence.Withdrawal && await ReviewClock.IsTold(db, slug, state, signedAt, cancel))) continue;
            ranOut.Add(new(article, signOff, state));
        }
        return ranOut;
    }

    private static async Task<List<(Guid Article, string Slug, Guid SignOff, DateTimeOffset SignedAt, Risk Risk)>> Live(WellspringDb db, TopicTree topics, CancellationToken cancel)
    {
        var live = await (from publication in db.Publications
                          join article in db.Articles on publication.ArticleId equals article.Id
                          join edition in db.Editions on publication.EditionId equals edition.Id
                          join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
                          where article.Kind != ArticleKind.Policy
                          select new { article.Id, article.Slug, SignOff = signOff.Id, signOff.SignedAt, edition.Topic, edition.Also }).ToListAsync(cancel);
        return live.ConvertAll(l => (l.Id, l.Slug, l.SignOff, l.SignedAt, topics.HighestRisk(l.Topic, l.Also)));
    }
}
