using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>Replaces quick compression by the best, for pages that have stood for a while. What a page says stays the same.</summary>
public static class Recompress
{
    private const int PagesAtOnce = 16;

    /// <summary>How long a page must have stood unchanged: what changes again at once is not worth the time.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <summary>The number of pages that were recompressed; none when there is nothing left to do.</summary>
    public static async Task<int> Some(WellspringDb db, TimeProvider time, CancellationToken cancel)
    {
        var before = time.GetUtcNow() - Settled;
        var pages = await db.Pages.AsNoTracking()
            .Where(p => p.BrotliQuality < Compression.Best && p.RemovedAt == null && p.ChangedAt <= before)
            .OrderBy(p => p.Version).Take(PagesAtOnce).ToListAsync(cancel);
        if (pages.Count == 0) return 0;
        foreach (var page in pages) await Compress(page, time, cancel);
        await Store(db, pages, cancel);
        return pages.Count;
    }

    // One page, then a rest three times as long: at most a quarter of one processor goes into it.
    private static async Task Compress(Page page, TimeProvider time, CancellationToken cancel)
    {
        var started = time.GetTimestamp();
        var identity = new byte[page.Length];
        await using (var inflated = Compression.Inflate(page.Gzip)) await inflated.ReadExactlyAsync(identity, cancel);
        page.Brotli = Compression.Brotli(identity, Compression.Best);
        if (page.BrotliQuality == Compression.Bulk) page.Gzip = Compression.Gzip(identity, Compression.Best);
        await Task.Delay(time.GetElapsedTime(started) * 3, time, cancel);
    }

    private static async Task Store(WellspringDb db, List<Page> pages, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.PageClock.ExecuteUpdateAsync(c => c.SetProperty(x => x.Version, x => x.Version + 1), cancel);
        var version = await db.PageClock.Select(c => c.Version).SingleAsync(cancel);
        foreach (var page in pages)
        {
            // Only while it still is the page that was compressed.
            await db.Pages.Where(p => p.Path == page.Path && p.Version == page.Version).ExecuteUpdateAsync(
                p => p.SetProperty(x => x.Gzip, page.Gzip).SetProperty(x => x.Brotli, page.Brotli).SetProperty(x => x.BrotliQuality, Compression.Best).SetProperty(x => x.Version, version), cancel);
        }
        await transaction.CommitAsync(cancel);
    }
}
