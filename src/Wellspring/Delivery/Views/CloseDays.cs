using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Views;

/// <summary>When a day is over, its small numbers are thrown away; after <see cref="KeptDays"/> days all of them are.</summary>
public static class CloseDays
{
    /// <summary>
    /// A smaller number could point at somebody: it is neither shown nor kept. CMS publishes no cell of 1 to 10 people
    /// (Cell Size Suppression Policy, 2020); pages are loaded by fewer people than times, so this is the least that would do.
    /// </summary>
    public const int Fewest = 11;

    /// <summary>A month can still be held against the same month of the year before.</summary>
    public const int KeptDays = 400;

    /// <summary>After this every node has written down a day that is over.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    /// <summary>The day that is not closed yet; all before it are. In UTC, where a day has 24 hours whatever the clocks of a country do.</summary>
    public static DateOnly OpenDay(DateTimeOffset now) => DateOnly.FromDateTime((now - Late).UtcDateTime);

    public static async Task Handle(WellspringDb db, DateOnly today, CancellationToken cancel)
    {
        var oldest = today.AddDays(-KeptDays);
        await db.PageViews.Where(v => v.Day < oldest || (v.Day < today && v.Count < Fewest)).ExecuteDeleteAsync(cancel);
    }
}
