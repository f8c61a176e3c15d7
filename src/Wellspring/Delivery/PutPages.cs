using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>Pages that were rendered from content read after <paramref name="RenderedFrom"/> (<see cref="PageClock.Rendering"/>), and packed after that too.</summary>
public sealed record PageChanges(IReadOnlyCollection<PackedPage> Put, IReadOnlyCollection<string> Remove, long RenderedFrom);

/// <param name="Changed">The paths whose bytes are other than before.</param>
/// <param name="Rendering">The clock after this change.</param>
public sealed record PutOutcome(IReadOnlyList<string> Changed, long Rendering);

/// <summary>
/// Swaps pages in, all or none, in one transaction. A page whose bytes are as before keeps its version and its date.
/// </summary>
public static class PutPages
{
    /// <summary>Null when somebody else rendered meanwhile: the content may have changed under these pages, render them again.</summary>
    public static async Task<PutOutcome?> Handle(WellspringDb db, PageChanges changes, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await Tick(db, changes.RenderedFrom, cancel) is not { } clock) return null;
        var changed = changes.Put.Where(p => p.IsChanged).ToList();
        await StoredPages.Upsert(db, changed.Select(p => p.Row(now, clock.Version)), cancel);
        await StoredPages.Restamp(db, changes.Put.Where(p => p.IsRestamped).ToLookup(p => p.Page.Stamp, p => p.Path), cancel);
        await StoredPages.ReplaceDependencies(db, [.. changes.Put.Where(p => !p.IsGone)], cancel);
        List<string> removed = [.. changes.Remove, .. changes.Put.Where(p => p is { IsGone: true, Held.Removed: false }).Select(p => p.Path)];
        await Remove(db, removed, clock.Version, now, cancel);
        await transaction.CommitAsync(cancel);
        return new([.. changed.Select(p => p.Path), .. removed], clock.Rendering);
    }

    /// <summary>What is stored under these paths now: <see cref="PackedPage"/> asks for it.</summary>
    public static Task<IReadOnlyDictionary<string, StoredHead>> Known(WellspringDb db, IEnumerable<string> paths, CancellationToken cancel) =>
        StoredPages.Heads(db, paths, cancel);

    public static Task<long> Clock(WellspringDb db, CancellationToken cancel) => db.PageClock.Select(c => c.Rendering).SingleAsync(cancel);

    /// <summary>Locks the clock, so that changes of pages come one after the other.</summary>
    private static async Task<PageClock?> Tick(WellspringDb db, long expected, CancellationToken cancel)
    {
        var ticked = await db.PageClock.Where(c => c.Rendering == expected).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.Version, x => x.Version + 1).SetProperty(x => x.Rendered, x => x.Version + 1).SetProperty(x => x.Rendering, x => x.Rendering + 1), cancel);
        return ticked == 0 ? null : await db.PageClock.AsNoTracking().SingleAsync(cancel);
    }

    private static async Task Remove(WellspringDb db, List<string> paths, long version, DateTimeOffset now, CancellationToken cancel)
    {
        if (paths.Count == 0) return;
        await db.Pages.Where(p => paths.Contains(p.Path)).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.RemovedAt, now).SetProperty(x => x.Version, version)
                // What was taken down is not kept.
                .SetProperty(x => x.Gzip, Array.Empty<byte>()).SetProperty(x => x.Brotli, Array.Empty<byte>()), cancel);
        await db.PageDependencies.Where(d => paths.Contains(d.Path)).ExecuteDeleteAsync(cancel);
    }
}
