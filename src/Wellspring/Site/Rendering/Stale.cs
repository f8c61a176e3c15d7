using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Site.Rendering;

/// <summary>Which pages have to be rendered, and which stored ones the site no longer has.</summary>
sealed record Stale(IReadOnlyList<PlannedPage> Render, IReadOnlyList<string> Remove)
{
    public static async Task<Stale> Find(WellspringDb db, SitePlan plan, string stamp, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var current = await db.Pages.Where(p => p.RemovedAt == null && p.Stamp == stamp).Select(p => p.Path).ToHashSetAsync(cancel);
        var stored = await Stored(db, cancel);
        var touched = await db.PageDependencies.Where(d => keys.Contains(d.On)).Select(d => d.Path).ToHashSetAsync(cancel);
        return new([.. plan.Pages.Values.Where(p => IsKept(p, stored) && (touched.Contains(p.Path) || !current.Contains(p.Path)))], await Leavers(db, plan, cancel));
    }

    public static async Task<Stale> Everything(WellspringDb db, SitePlan plan, CancellationToken cancel)
    {
        var stored = await Stored(db, cancel);
        return new([.. plan.Pages.Values.Where(p => IsKept(p, stored))], await Leavers(db, plan, cancel));
    }

    public Stale Without(IReadOnlySet<string> done) => done.Count == 0 ? this : this with { Render = [.. Render.Where(p => !done.Contains(p.Path))] };

    private static bool IsKept(PlannedPage page, HashSet<string> stored) => !page.IsOnDemand || stored.Contains(page.Path);

    private static Task<HashSet<string>> Stored(WellspringDb db, CancellationToken cancel) => db.Pages.Where(p => p.RemovedAt == null).Select(p => p.Path).ToHashSetAsync(cancel);

    // Assets stay: a reader may hold an older page that names them.
    private static async Task<IReadOnlyList<string>> Leavers(WellspringDb db, SitePlan plan, CancellationToken cancel)
    {
        var stored = await db.Pages.Where(p => p.RemovedAt == null && !p.Path.StartsWith("/assets/")).Select(p => p.Path).ToListAsync(cancel);
        return [.. stored.Where(path => !plan.Pages.ContainsKey(path))];
    }
}
