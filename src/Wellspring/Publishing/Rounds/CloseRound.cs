using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>An editor ends a round; going live ends it by itself. What was signed in it, and said in it, stays.</summary>
public static class CloseRound
{
    public static async Task<Outcome<Round>> Handle(WellspringDb db, Guid id, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.Rounds.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } round) return RoundUnknown.Finding;
        if (!actor.May(Roles.Editor | Roles.Administrator)) return Finding.Refuse("not-allowed", "Only an editor or an administrator can close a review.");
        if (round.ClosedAt is not null) return Finding.Refuse("round-closed", "This review is closed already.");
        await Close(db, round, $"Closed by {actor.Name}.", time.GetUtcNow(), actor, cancel);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return round;
    }

    internal static async Task OfPublished(WellspringDb db, LoadedSubmission loaded, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        if (await db.OpenRound(loaded.Article.Id, cancel) is { } open) await Close(db, open, $"Edition {loaded.Edition.Number} went live.", now, actor, cancel);
    }

    private static async Task Close(WellspringDb db, Round round, string why, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var slug = await db.Articles.Where(a => a.Id == round.TextId).Select(a => a.Slug).SingleAsync(cancel);
        round.Close(now, why);
        db.Record(actor, "closed a review", $"article/{slug}", now, why);
    }
}

static class RoundUnknown
{
    public static Finding Finding => Foundation.Finding.Refuse("round-unknown", "There is no such review. It may have been removed.");
}
