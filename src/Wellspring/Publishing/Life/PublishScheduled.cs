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
    public static async Task Handle(WellspringDb db, ScheduleDue due, RecordSeal seal, TimeProvider time, CancellationToken cancel)
    {
        var schedule = await db.Schedules.SingleOrDefaultAsync(s => s.Id == due.Schedule, cancel);
        var now = time.GetUtcNow();
        if (schedule is null || schedule.SettledAt is not null || schedule.DueAt > now) return;
        var actor = (await db.Staff.AsNoTracking().SingleAsync(u => u.Id == schedule.ByUser, cancel)).AsActor();
        var loaded = await LoadSubmission.ByEdition(db, schedule.EditionId, time, cancel);

        var refusals = PublishArticle.Refusals(loaded, schedule.Terms, actor);
        if (await IsOvertaken(db, loaded, cancel)) refusals.Add(Finding.Refuse("schedule-overtaken", $"A later edition than {loaded.Edition.Number} is live already."));
        schedule.Settle(now, refusals.Count == 0 ? "published" : string.Join(" ", refusals.Select(r => $"{r.Code}: {r.Sentence}")));
        if (refusals.Count == 0) await PublishArticle.PutBeforeThePublic(db, loaded, schedule.Terms, seal, now, actor, cancel);
        else await Refuse(db, loaded, schedule, now, cancel);
    }

    private static async Task Refuse(WellspringDb db, LoadedSubmission loaded, Schedule schedule, DateTimeOffset now, CancellationToken cancel)
    {
        db.Record(Actor.System("clock"), "refused scheduled publication", $"article/{loaded.Article.Slug}", now, schedule.Outcome);
        await db.SaveChangesAsync(cancel);
    }

    private static async Task<bool> IsOvertaken(WellspringDb db, LoadedSubmission loaded, CancellationToken cancel)
    {
        var live = from publication in db.Publications join edition in db.Editions on publication.EditionId equals edition.Id where publication.ArticleId == loaded.Article.Id select edition.Number;
        return await live.AnyAsync(number => number > loaded.Edition.Number, cancel);
    }
}
