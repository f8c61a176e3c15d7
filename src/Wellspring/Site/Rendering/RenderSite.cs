using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Site.Content;

namespace Wellspring.Site.Rendering;

/// <summary>Brings the stored pages in step with the content: all of them, or those that a change touches.</summary>
public sealed class RenderSite(SiteSettings settings, TimeProvider time, IServiceProvider services)
{
    private const int PagesAtOnce = 400;

    internal Task<IReadOnlyList<string>> Published(WellspringDb db, IEnumerable<string> slugs, CancellationToken cancel) =>
        Changed(db, site => slugs.SelectMany(slug => site.Find(slug) is { } article ? On.Published(site, article) : [On.Article(slug)]), cancel);

    internal Task<IReadOnlyList<string>> Withdrawn(WellspringDb db, IEnumerable<string> slugs, CancellationToken cancel) =>
        Changed(db, _ => [On.Articles, On.Policies, On.People, On.Corrections, .. slugs.Select(On.Article)], cancel);

    internal Task<IReadOnlyList<string>> PeopleChanged(WellspringDb db, IEnumerable<string> slugs, CancellationToken cancel) =>
        Changed(db, _ => [On.People, .. slugs.Select(On.Person)], cancel);

    internal Task<IReadOnlyList<string>> SourcesChanged(WellspringDb db, IEnumerable<string> keys, CancellationToken cancel) =>
        Changed(db, _ => keys.Select(On.Source), cancel);

    internal Task<IReadOnlyList<string>> TopicsChanged(WellspringDb db, IEnumerable<string> topics, IEnumerable<string> audiences, CancellationToken cancel) =>
        Changed(db, _ => [On.Topics, .. topics.Select(On.Topic), .. audiences.Select(On.Audience)], cancel);

    /// <summary>Renders what depends on the keys, what is missing and what another program made; the paths whose bytes changed.</summary>
    private Task<IReadOnlyList<string>> Changed(WellspringDb db, Func<SiteContent, IEnumerable<string>> keys, CancellationToken cancel) =>
        Run(db, async (site, plan, stamp) => await Stale.Find(db, plan, stamp, [.. keys(site)], cancel), _ => { }, cancel);

    /// <summary>Renders every page. The whole never stands in memory: pages go to the database some hundred at a time.</summary>
    public Task<IReadOnlyList<string>> All(WellspringDb db, Action<RenderProgress> progress, CancellationToken cancel) =>
        Run(db, async (_, plan, stamp) => await Stale.Everything(db, plan, cancel), progress, cancel);

    /// <summary>Renders what is missing or was made by another version of the program or with other settings.</summary>
    public Task<IReadOnlyList<string>> CatchUp(WellspringDb db, CancellationToken cancel) => Changed(db, _ => [], cancel);

    private async Task<IReadOnlyList<string>> Run(WellspringDb db, Func<SiteContent, SitePlan, string, Task<Stale>> choose, Action<RenderProgress> progress, CancellationToken cancel)
    {
        var changed = new List<string>();
        var done = new HashSet<string>();
        while (true)
        {
            var rendering = await PutPages.Clock(db, cancel);
            var site = await LoadSiteContent.Handle(db, settings, time.GetUtcNow(), cancel);
            var plan = SitePlan.Of(site);
            var stamp = SiteStamp.Of(site);
            var stale = (await choose(site, plan, stamp)).Without(done);
            if (await Put(db, site, stamp, stale, rendering, done, changed, progress, cancel)) return changed;
        }
    }

    /// <summary>False when the content may have changed meanwhile, so that the rest must be rendered from what is there now.</summary>
    private async Task<bool> Put(WellspringDb db, SiteContent site, string stamp, Stale stale, long rendering, HashSet<string> done, List<string> changed, Action<RenderProgress> progress, CancellationToken cancel)
    {
        var removals = stale.Remove;
        var batches = stale.Render.Chunk(PagesAtOnce).DefaultIfEmpty([]).ToList();
        if (batches is [[]] && removals.Count == 0) return true;
        var making = await Begin(db, site, stamp, batches[0], cancel);
        foreach (var (at, some) in batches.Index())
        {
            var pages = await making;
            // The next pages are made while these go to the database.
            making = at + 1 < batches.Count ? await Begin(db, site, stamp, batches[at + 1], cancel) : Task.FromResult<RenderedPage[]>([]);
            var put = await PutPages.Handle(db, new(pages, removals, rendering), time, cancel);
            if (put is null)
            {
                await making;
                return false;
            }
            (rendering, removals) = (put.Rendering, []);
            changed.AddRange(put.Changed);
            done.UnionWith(some.Select(p => p.Path));
            progress(new(done.Count, stale.Render.Count));
        }
        return true;
    }

    /// <summary>Reads what the pages need, and begins to make them.</summary>
    private async Task<Task<RenderedPage[]>> Begin(WellspringDb db, SiteContent site, string stamp, PlannedPage[] planned, CancellationToken cancel)
    {
        var details = await ArticleDetails.Load(db, [.. planned.SelectMany(p => p.Editions).Distinct()], cancel);
        return Task.Run(() => Make(new PageMaker(site, stamp, services, details), planned, cancel), cancel);
    }

    private static async Task<RenderedPage[]> Make(PageMaker maker, PlannedPage[] planned, CancellationToken cancel)
    {
        var pages = new RenderedPage[planned.Length];
        await Parallel.ForAsync(0, planned.Length, cancel, async (i, _) => pages[i] = await planned[i].Make(maker));
        return pages;
    }
}

public sealed record RenderProgress(int Done, int Of);
