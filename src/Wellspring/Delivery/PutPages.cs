using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>Pages that were rendered from content read after <paramref name="RenderedFrom"/> (<see cref="PageClock.Rendering"/>).</summary>
public sealed record PageChanges(IReadOnlyCollection<RenderedPage> Put, IReadOnlyCollection<string> Remove, long RenderedFrom);

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
        var known = await StoredPages.Heads(db, changes.Put.Select(p => p.Path), cancel);
        var now = time.GetUtcNow();
        var rows = changes.Put.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(p => Row(p, known, now)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await Tick(db, changes.RenderedFrom, cancel) is not { } clock) return null;
        var changed = rows.Where(r => r.Gzip.Length > 0).ToList();
        foreach (var row in changed) row.Version = clock.Version;
        await StoredPages.Upsert(db, changed, cancel);
        await StoredPages.Restamp(db, Restamped(changes.Put, known), cancel);
        await StoredPages.ReplaceDependencies(db, changes.Put, cancel);
        await Remove(db, changes.Remove, clock.Version, now, cancel);
        await transaction.CommitAsync(cancel);
        return new([.. changed.Select(r => r.Path), .. changes.Remove], clock.Rendering);
    }

    public static Task<long> Clock(WellspringDb db, CancellationToken cancel) => db.PageClock.Select(c => c.Rendering).SingleAsync(cancel);

    /// <summary>Locks the clock, so that changes of pages come one after the other.</summary>
    private static async Task<PageClock?> Tick(WellspringDb db, long expected, CancellationToken cancel)
    {
        var ticked = await db.PageClock.Where(c => c.Rendering == expected).ExecuteUpdateAsync(
            c => c.SetProperty(x => x.Version, x => x.Version + 1).SetProperty(x => x.Rendered, x => x.Version + 1).SetProperty(x => x.Rendering, x => x.Rendering + 1), cancel);
        return ticked == 0 ? null : await db.PageClock.AsNoTracking().SingleAsync(cancel);
    }

    /// <summary>Without bytes when they are the stored ones: what does not change is not compressed again.</summary>
    private static Page Row(RenderedPage page, IReadOnlyDictionary<string, StoredHead> known, DateTimeOffset now)
    {
        var hash = Hashing.Sha256Hex(page.Bytes);
        var same = known.TryGetValue(page.Path, out var held) && held.Hash == hash && held.Status == page.Status && held.ContentType == page.ContentType && !held.Removed;
        return new()
        {
            Path = page.Path,
            Status = page.Status,
            ContentType = page.ContentType,
            Gzip = same ? [] : Compression.Gzip(page.Bytes),
            Brotli = same ? [] : Compression.Brotli(page.Bytes, Compression.Quick),
            BrotliQuality = Compression.Quick,
            Length = page.Bytes.Length,
            Hash = hash,
            ChangedAt = now,
            Version = 0,
            Stamp = page.Stamp,
        };
    }

    private static ILookup<string, string> Restamped(IEnumerable<RenderedPage> put, IReadOnlyDictionary<string, StoredHead> known) =>
        put.Where(p => known.TryGetValue(p.Path, out var held) && held.Stamp != p.Stamp).ToLookup(p => p.Stamp, p => p.Path);

    private static async Task Remove(WellspringDb db, IReadOnlyCollection<string> paths, long version, DateTimeOffset now, CancellationToken cancel)
    {
        if (paths.Count == 0) return;
        await db.Pages.Where(p => paths.Contains(p.Path)).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.RemovedAt, now).SetProperty(x => x.Version, version)
                // What was taken down is not kept.
                .SetProperty(x => x.Gzip, Array.Empty<byte>()).SetProperty(x => x.Brotli, Array.Empty<byte>()), cancel);
        await db.PageDependencies.Where(d => paths.Contains(d.Path)).ExecuteDeleteAsync(cancel);
    }
}
