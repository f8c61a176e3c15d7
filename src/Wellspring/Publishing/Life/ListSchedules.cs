using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A time that was chosen for an edition, and what became of it.</summary>
/// <param name="Outcome">Null while it waits.</param>
public sealed record ScheduledEdition(string Slug, string Title, int Edition, string Chosen, DateTimeOffset DueAt, string? Outcome);

/// <summary>What waits for its time, and what came of the times of the last month: a refusal at the last moment has nobody at the desk to tell.</summary>
public static class ListSchedules
{
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(31);

    public static async Task<IReadOnlyList<ScheduledEdition>> Handle(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        var since = time.GetUtcNow() - Remembered;
        return await (from schedule in db.Schedules
                      join article in db.Articles on schedule.ArticleId equals article.Id
                      join edition in db.Editions on schedule.EditionId equals edition.Id
                      where schedule.SettledAt == null || schedule.SettledAt > since
                      orderby schedule.DueAt
                      select new ScheduledEdition(article.Slug, edition.Title, edition.Number, schedule.Chosen, schedule.DueAt, schedule.SettledAt == null ? null : schedule.Outcome)).ToListAsync(cancel);
    }

    /// <summary>Those that the gate refused when their moment came, and for which no editor has found another way since: the latest first.</summary>
    public static Task<Foremost<ScheduledEdition>> Refused(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        var (since, all, publications, audit) = (time.GetUtcNow() - Remembered, db.Schedules, db.Publications, db.Audit);
        return Foremost.Of(
            from schedule in db.Schedules
            join article in db.Articles on schedule.ArticleId equals article.Id
            join edition in db.Editions on schedule.EditionId equals edition.Id
            where schedule.SettledAt > since
                && !all.Any(other => other.ArticleId == schedule.ArticleId && other.DueAt > schedule.DueAt)
                && !publications.Any(p => p.ArticleId == schedule.ArticleId && p.PublishedAt >= schedule.SettledAt)
                && audit.Any(e => e.Subject == "article/" + article.Slug && e.Act == PublishScheduled.RefusedAct && e.At == schedule.SettledAt)
            orderby schedule.SettledAt descending
            select new ScheduledEdition(article.Slug, edition.Title, edition.Number, schedule.Chosen, schedule.DueAt, schedule.Outcome), cancel);
    }

    /// <summary>What goes live next.</summary>
    public static Task<Foremost<ScheduledEdition>> Waiting(WellspringDb db, CancellationToken cancel) => Foremost.Of(
        from schedule in db.Schedules
        join article in db.Articles on schedule.ArticleId equals article.Id
        join edition in db.Editions on schedule.EditionId equals edition.Id
        where schedule.SettledAt == null
        orderby schedule.DueAt, article.Slug
        select new ScheduledEdition(article.Slug, edition.Title, edition.Number, schedule.Chosen, schedule.DueAt, null), cancel);
}
