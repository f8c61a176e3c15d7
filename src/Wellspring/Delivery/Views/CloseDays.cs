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

    public static async Task Handle(WellspringDb db, DateOnly today, CancellationToken cancel)
    {
        var oldest = today.AddDays(-KeptDays);
        await db.PageViews.Where(v => v.Day < oldest || (v.Day < today && v.Count < Fewest)).ExecuteDeleteAsync(cancel);
    }
}
