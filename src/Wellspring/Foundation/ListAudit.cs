using Microsoft.EntityFrameworkCore;

namespace Wellspring.Foundation;

/// <summary>Which entries of the audit log are looked for; what is null or empty is not asked.</summary>
/// <param name="Who">The whole name of whoever acted.</param>
/// <param name="Subject">The whole subject, or its beginning up to a stroke: "article/" for all articles.</param>
/// <param name="Until">Not this moment itself.</param>
public sealed record AuditFilter(string Who, string Act, string Subject, DateTimeOffset? From, DateTimeOffset? Until);

/// <summary>The log, the latest entry first, a page at a time by number: the last page of a long log costs what the first does.</summary>
public static class ListAudit
{
    /// <param name="before">Entries with smaller numbers only; null for the latest.</param>
    public static Task<List<AuditEntry>> Handle(WellspringDb db, AuditFilter filter, long? before, int count, CancellationToken cancel) =>
        Matching(db, filter).Where(e => before == null || e.Id < before).OrderByDescending(e => e.Id).Take(count).ToListAsync(cancel);

    /// <summary>All of them, the oldest first, as they are read.</summary>
    public static IAsyncEnumerable<AuditEntry> All(WellspringDb db, AuditFilter filter) => Matching(db, filter).OrderBy(e => e.Id).AsAsyncEnumerable();

    private static IQueryable<AuditEntry> Matching(WellspringDb db, AuditFilter filter)
    {
        var entries = db.Audit.AsNoTracking();
        if (filter.Who.Length > 0) entries = entries.Where(e => e.ActorName == filter.Who);
        if (filter.Act.Length > 0) entries = entries.Where(e => e.Act == filter.Act);
        if (filter.Subject.EndsWith('/')) entries = entries.Where(e => e.Subject.StartsWith(filter.Subject));
        else if (filter.Subject.Length > 0) entries = entries.Where(e => e.Subject == filter.Subject);
        if (filter.From is { } from) entries = entries.Where(e => e.At >= from);
        if (filter.Until is { } until) entries = entries.Where(e => e.At < until);
        return entries;
    }
}
