using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Publishes what was scheduled, when its moment has come, in the name of whoever chose it: exactly that edition, through the
/// gate as it stands then. What is refused stays as it was, and says why. Handed the same schedule twice, it acts once.
/// </summary>
public static class PublishScheduled
{
    internal const string RefusedAct = "refused scheduled publication";

    public static async Task Handle(WellspringDb db, ScheduleDue due, RecordSeal seal, TimeProvider time, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var schedule = await db.Schedules.SingleOrDefaultAsync(s => s.Id == due.Schedule, cancel);
        var now = time.GetUtcNow();
        if (schedule is null || schedule.SettledAt is not null) return;
        if (schedule.DueAt > now) await AskAgain(db, due, schedule, now, cancel);
        else await Settle(db, schedule, seal, time, now, cancel);
        await alone.Commit(cancel);
    }

    // The clock was set back since this was handed out.
    private static async Task AskAgain(WellspringDb db, ScheduleDue due, Schedule schedule, DateTimeOffset now, CancellationToken cancel)
    {
        db.AnnounceFor(due, now, schedule.DueAt);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task Settle(WellspringDb db, Schedule schedule, RecordSeal seal, TimeProvider time, DateTimeOffset now, CancellationToken cancel)
    {
        var chooser = await db.Staff.AsNoTracking().SingleAsync(u => u.Id == schedule.ByUser, cancel);
        var actor = chooser.AsActor();
        var loaded = await LoadSubmission.ByEdition(db, schedule.EditionId, time, cancel);
        var refusals = PublishArticle.Refusals(loaded, schedule.Terms, actor);
        if (chooser.RemovedAt is not null) refusals.Add(Finding.Refuse("user-removed", $"{chooser.Email} chose the time and is no longer of the team. An editor chooses it again."));
        if (await IsOvertaken(db, loaded, cancel)) refusals.Add(Finding.Refuse("schedule-overtaken", $"A later edition than {loaded.Edition.Number} is live already."));
        if (refusals.Count > 0) await Without(db, loaded, schedule, RefusedAct, string.Join(" ", refusals.Select(r => $"{r.Code}: {r.Sentence}")), now, cancel);
        else if (await PublishArticle.LiveAlready(db, loaded, cancel) is not null) await Without(db, loaded, schedule, "passed over scheduled publication", "This edition is live already.", now, cancel);
        else await Publish(db, loaded, schedule, seal, now, actor, cancel);
    }

    private static async Task Publish(WellspringDb db, LoadedSubmission loaded, Schedule schedule, RecordSeal seal, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        schedule.Settle(now, "published");
        await PublishArticle.PutBeforeThePublic(db, loaded, schedule.Terms, seal, now, actor, cancel);
    }

    private static async Task Without(WellspringDb db, LoadedSubmission loaded, Schedule schedule, string act, string why, DateTimeOffset now, CancellationToken cancel)
    {
        schedule.Settle(now, why);
        db.Record(Actor.System("clock"), act, $"article/{loaded.Article.Slug}", now, why);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<bool> IsOvertaken(WellspringDb db, LoadedSubmission loaded, CancellationToken cancel)
    {
        var live = from publication in db.Publications join edition in db.Editions on publication.EditionId equals edition.Id where publication.ArticleId == loaded.Article.Id select edition.Number;
        return await live.AnyAsync(number => number > loaded.Edition.Number, cancel);
    }
}
