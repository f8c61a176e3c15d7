using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Takes an article from the public at once, with a notice to readers. Its editions, sign-offs and records stay; it comes
/// back only through the gate. Its address answers 410 with the notice for as long as nothing else is published there.
/// </summary>
public static class WithdrawArticle
{
    private const int ShortestNotice = 10;
    private const int LongestNotice = 600;

    /// <param name="notice">For readers: why, in a sentence or two.</param>
    /// <param name="instead">A path of this site, or null.</param>
    public static async Task<Outcome<Withdrawal>> Handle(WellspringDb db, string slug, string notice, string? instead, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, cancel);
        if (article is null) return ArticleUnknown.With(slug);
        var live = await db.Publications.SingleOrDefaultAsync(p => p.ArticleId == article.Id, cancel);
        var refusals = Refusals(article, live, notice.Trim(), actor).ToList();
        if (instead is not null && await DeadEnd(db, article, instead, cancel) is { } deadEnd) refusals.Add(deadEnd);
        if (refusals.Count > 0) return refusals;
        var withdrawal = await TakeDown(db, article, live!, notice.Trim(), instead, time.GetUtcNow(), actor, cancel);
        await alone.Commit(cancel);
        return withdrawal;
    }

    /// <summary>What every way down does: a person's decision, or the clock's when what was promised did not come.</summary>
    internal static async Task<Withdrawal> TakeDown(WellspringDb db, Article article, Publication live, string notice, string? instead, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var withdrawal = new Withdrawal { Id = Guid.CreateVersion7(now), ArticleId = article.Id, EditionId = live.EditionId, At = now, By = actor.Name, Notice = notice, Instead = instead };
        // What is taken down must not come back by itself at a time that was chosen before.
        (await db.Schedules.SingleOrDefaultAsync(s => s.ArticleId == article.Id && s.SettledAt == null, cancel))?.Settle(now, "cancelled: the article was withdrawn");
        await ReopenArticles.OfWithdrawn(db, article, now, actor, cancel);
        db.Remove(live);
        db.Add(withdrawal);
        db.Record(actor, "withdrew", $"article/{article.Slug}", now, notice);
        db.Announce(new ArticleWithdrawn(article.Slug, article.Id), now);
        await db.SaveChangesAsync(cancel);
        return withdrawal;
    }

    private static IEnumerable<Finding> Refusals(Article article, Publication? live, string notice, Actor actor)
    {
        if (!actor.May(Roles.Editor | Roles.Administrator)) yield return Finding.Refuse("not-allowed", "Only an editor or an administrator can withdraw an article.");
        if (actor.IsSample && !article.IsSample) yield return Finding.Refuse("not-allowed", $"{actor.Name} is an invented sample user and can withdraw sample articles only.");
        if (live is null) yield return Finding.Refuse("not-published", $"\"{article.Slug}\" is not published, so there is nothing to withdraw.");
        if (notice.Length is < ShortestNotice or > LongestNotice) yield return Finding.Refuse("notice-missing", $"Readers must be told why, in a sentence or two: {ShortestNotice} to {LongestNotice} characters; these are {notice.Length}.");
        foreach (var unsafeWords in PublicationGate.ForNotice(notice)) yield return unsafeWords;
    }

    private static async Task<Finding?> DeadEnd(WellspringDb db, Article article, string instead, CancellationToken cancel) =>
        PublicPaths.Internal(instead, article.Slug) is { } path && await WayOn.Leads(db, path, article.Id, cancel)
            ? null
            : Finding.Refuse("link-broken", $"\"{instead}\" leads nowhere that is published. Name a path of this site, as /articles/another, or leave it out.");
}
