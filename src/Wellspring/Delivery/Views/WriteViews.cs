using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Views;

/// <summary>Adds what was counted in memory to the rows of a day, all of it or nothing.</summary>
public static class WriteViews
{
    private const string Insert = "INSERT INTO delivery_page_views (\"Day\", \"Path\", \"Count\")";
    private const string OrAdd = "ON CONFLICT (\"Day\", \"Path\") DO UPDATE SET \"Count\" = delivery_page_views.\"Count\" + excluded.\"Count\"";

    /// <summary>The number of pages that had been loaded.</summary>
    public static async Task<int> Handle(WellspringDb db, PageCache cache, DateOnly day, CancellationToken cancel)
    {
        var taken = cache.TakeViews();
        if (taken.Count == 0) return 0;
        try
        {
            await Write(db, taken, day, cancel);
            return taken.Count;
        }
        catch
        {
            foreach (var (_, tally, count) in taken) tally.GiveBack(count);
            throw;
        }
    }

    // Two nodes that write at once lock the rows in the same order.
    private static async Task Write(WellspringDb db, IReadOnlyList<(string Path, ViewTally Tally, long Count)> taken, DateOnly day, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await RowInsert.Run(db, Insert, OrAdd, taken.OrderBy(t => t.Path, StringComparer.Ordinal).Select(t => (object[])[day, t.Path, t.Count]), cancel);
        // Not broken off: a commit whose end nobody saw would be counted again.
        await transaction.CommitAsync(CancellationToken.None);
    }
}
