using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What open drafts use that no edition says yet. There are few with news at a time: what the others use, their editions tell.</summary>
static class DraftUses
{
    public static IQueryable<WorkingDraft> WithNews(WellspringDb db) =>
        db.WorkingDrafts.AsNoTracking().Where(d => d.SettledAt == null && (d.KeptRevision == null || d.Revision != d.KeptRevision));

    public static async Task<IReadOnlyList<string>> Cited(WellspringDb db, CancellationToken cancel) =>
        [.. (await WithNews(db).Select(d => d.Cites).ToListAsync(cancel)).SelectMany(keys => keys).Distinct()];

    public static async Task<IReadOnlyList<string>> Shown(WellspringDb db, CancellationToken cancel) =>
        [.. (await WithNews(db).Select(d => d.Shows).ToListAsync(cancel)).SelectMany(hashes => hashes).Distinct()];
}
