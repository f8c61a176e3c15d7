using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Site.Rendering;

/// <summary>Which pages have to be rendered, and which stored ones the site no longer has.</summary>
sealed record Stale(IReadOnlyList<PlannedPage> Render, IReadOnlyList<string> Remove)
{
    public IReadOnlySet<Guid> First { get; private init; } = new HashSet<Guid>();

    /// <param name="paths">Pages that are out of date for another reason than these keys.</param>
    public static async Task<Stale> Find(WellspringDb db, SitePlan plan, string stamp, IReadOnlyCollection<string> keys, IReadOnlySet<string> paths, CancellationToken cancel)
    {
        var stored = await Stored(db, cancel);
        var touched = await db.PageDependencies.Where(d => keys.Contains(d.On)).Select(d => d.Path).ToHashSetAsync(cancel);
        touched.UnionWith(paths);
        return Of(plan, stored, page => touched.Contains(page.Path) || stored.GetValueOrDefault(page.Path) != stamp);
    }

    public static async Task<Stale> Everything(WellspringDb db, SitePlan plan, CancellationToken cancel) => Of(plan, await Stored(db, cancel), _ => true);

    /// <summary>Readers wait for the pages of these editions first.</summary>
    public Stale WithFirst(IReadOnlySet<Guid> editions) => this with { First = editions };

    public Stale Without(IReadOnlySet<string> done) => done.Count == 0 ? this : this with { Render = [.. Render.Where(p => !done.Contains(p.Path))] };

    // A page on demand is kept in step once it is there. Assets stay: a reader may hold an older page that names them.
    private static Stale Of(SitePlan plan, Dictionary<string, string> stored, Func<PlannedPage, bool> isStale) => new(
        [.. plan.Pages.Values.Where(p => !p.IsOnDemand || stored.ContainsKey(p.Path)).Concat(Unplanned(plan, stored)).Where(isStale)],
        [.. stored.Keys.Where(path => !path.StartsWith("/assets/", StringComparison.Ordinal) && plan.Find(path) is null)]);

    private static IEnumerable<PlannedPage> Unplanned(SitePlan plan, Dictionary<string, string> stored) =>
        stored.Keys.Where(path => !plan.Pages.ContainsKey(path)).Select(plan.Find).OfType<PlannedPage>();

    /// <summary>The stamp of every page that is there, by its path.</summary>
    private static Task<Dictionary<string, string>> Stored(WellspringDb db, CancellationToken cancel) =>
        db.Pages.Where(p => p.RemovedAt == null).Select(p => new { p.Path, p.Stamp }).ToDictionaryAsync(p => p.Path, p => p.Stamp, cancel);
}
