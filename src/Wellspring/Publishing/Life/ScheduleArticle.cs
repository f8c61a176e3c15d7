using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Chooses a moment for the latest edition. The gate is asked now, so that what is wrong is known in time, and again
/// when the moment comes, for much may have happened in between. One article waits for one moment.
/// </summary>
public static class ScheduleArticle
{
    public static async Task<Outcome<Schedule>> Handle(WellspringDb db, string slug, PublisherTime at, PublicationTerms terms, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var loaded = await LoadSubmission.BySlug(db, slug, time, cancel);
        if (loaded is null) return ArticleUnknown.With(slug);
        var now = time.GetUtcNow();
        var refusals = await Against(db, loaded, terms, actor, cancel);
        if (refusals is [{ Code: "not-allowed" }]) return refusals;
        if (at.At <= now) refusals.Add(Finding.Refuse("time-past", $"{at.Chosen} is past. Publish now, or choose a later time."));
        if (refusals.Count > 0) return refusals;

        var replaced = await Settle(db, loaded.Article.Id, now, $"replaced by {at.Chosen}", cancel);
        // Stored first: the database lets an article wait for one moment only.
        if (replaced is not null) await db.SaveChangesAsync(cancel);
        var schedule = new Schedule { Id = Guid.CreateVersion7(now), ArticleId = loaded.Article.Id, EditionId = loaded.Edition.Id, DueAt = at.At, Chosen = at.Chosen, ByUser = actor.UserId!.Value, Terms = terms };
        db.Add(schedule);
        db.Record(actor, "scheduled", $"article/{slug}", now, $"edition {loaded.Edition.Number} for {at.Chosen}{(replaced is null ? "" : $", in place of {replaced.Chosen}")}");
        db.AnnounceFor(new ScheduleDue(schedule.Id), now, at.At);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return schedule;
    }

    /// <summary>What would be refused at any moment: said together with what is wrong with a time that cannot be read.</summary>
    public static async Task<IReadOnlyList<Finding>> Against(WellspringDb db, string slug, PublicationTerms terms, TimeProvider time, Actor actor, CancellationToken cancel) =>
        await LoadSubmission.BySlug(db, slug, time, cancel) is { } loaded ? await Against(db, loaded, terms, actor, cancel) : [ArticleUnknown.With(slug)];

    private static async Task<List<Finding>> Against(WellspringDb db, LoadedSubmission loaded, PublicationTerms terms, Actor actor, CancellationToken cancel)
    {
        var refusals = PublishArticle.Refusals(loaded, terms, actor);
        if (refusals is [{ Code: "not-allowed" }]) return refusals;
        if (await PublishArticle.AgainstChange(db, loaded, terms.Change, cancel) is { } untold) refusals.Add(untold);
        if (actor.UserId is null) refusals.Add(Finding.Refuse("not-allowed", "Only a member of the team can choose a time."));
        return refusals;
    }

    /// <summary>Takes the moment back; refused when the article waits for none.</summary>
    public static async Task<Outcome<Schedule>> Cancel(WellspringDb db, string slug, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var article = await db.Articles.SingleOrDefaultAsync(a => a.Slug == slug, cancel);
        if (article is null) return ArticleUnknown.With(slug);
        if (!actor.May(Roles.Editor | Roles.Administrator)) return Finding.Refuse("not-allowed", "Only an editor or an administrator can take a time back.");
        if (await Settle(db, article.Id, time.GetUtcNow(), $"cancelled by {actor.Name}", cancel) is not { } cancelled) return Finding.Refuse("not-scheduled", $"\"{slug}\" waits for no time.");
        db.Record(actor, "unscheduled", $"article/{slug}", time.GetUtcNow(), cancelled.Chosen);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return cancelled;
    }

    private static async Task<Schedule?> Settle(WellspringDb db, Guid article, DateTimeOffset now, string why, CancellationToken cancel)
    {
        var waiting = await db.Schedules.SingleOrDefaultAsync(s => s.ArticleId == article && s.SettledAt == null, cancel);
        waiting?.Settle(now, why);
        return waiting;
    }
}
