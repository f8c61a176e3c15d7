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
        var touched = await db.PageDependencies.Where(d => keys.Contains(d.On)).Select(d => d.Path).ToHashSetAsync(cancel);
        return new([.. plan.Pages.Values.Where(p => touched.Contains(p.Path) || !current.Contains(p.Path))], await Leavers(db, plan, cancel));
    }

    public static async Task<Stale> Everything(WellspringDb db, SitePlan plan, CancellationToken cancel) =>
        new([.. plan.Pages.Values], await Leavers(db, plan, cancel));

    public Stale Without(IReadOnlySet<string> done) => done.Count == 0 ? this : this with { Render = [.. Render.Where(p => !done.Contains(p.Path))] };

    // Assets stay: a reader may hold an older page that names them.
    private static async Task<IReadOnlyList<string>> Leavers(WellspringDb db, SitePlan plan, CancellationToken cancel)
    {
        var stored = await db.Pages.Where(p => p.RemovedAt == null && !p.Path.StartsWith("/assets/")).Select(p => p.Path).ToListAsync(cancel);
        return [.. stored.Where(path => !plan.Pages.ContainsKey(path))];
    }
}
