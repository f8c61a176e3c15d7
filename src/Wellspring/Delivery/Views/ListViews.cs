using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Views;

/// <param name="Shown">On how many days the page was loaded often enough to be told.</param>
/// <param name="Count">On these days together: what is not told of a day is in no sum either, so no difference gives it away.</param>
public sealed record ViewsOfPage(string Path, int Shown, long Count);

public sealed record ViewsOfDay(DateOnly Day, long Count);

/// <summary>What the team may know of how often pages are loaded: days that are over, and no small numbers.</summary>
public static class ListViews
{
    /// <summary>The most loaded first.</summary>
    public static async Task<IReadOnlyList<ViewsOfPage>> OfPages(WellspringDb db, DateOnly from, DateOnly today, CancellationToken cancel) =>
        await Told(db, from, today).GroupBy(v => v.Path).Select(g => new { Path = g.Key, Shown = g.Count(), Count = g.Sum(v => v.Count) })
            .OrderByDescending(p => p.Count).ThenBy(p => p.Path).Select(p => new ViewsOfPage(p.Path, p.Shown, p.Count)).ToListAsync(cancel);

    public static async Task<IReadOnlyList<ViewsOfDay>> OfDays(WellspringDb db, string path, DateOnly from, DateOnly today, CancellationToken cancel) =>
        await Told(db, from, today).Where(v => v.Path == path).OrderBy(v => v.Day).Select(v => new ViewsOfDay(v.Day, v.Count)).ToListAsync(cancel);

    // Of a day that still runs, two looks would tell what happened between them.
    private static IQueryable<PageViews> Told(WellspringDb db, DateOnly from, DateOnly today) =>
        db.PageViews.AsNoTracking().Where(v => v.Day >= from && v.Day < today && v.Count >= CloseDays.Fewest);
}
