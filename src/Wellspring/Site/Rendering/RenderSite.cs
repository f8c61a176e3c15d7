using System.Runtime.CompilerServices;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Site.Content;

namespace Wellspring.Site.Rendering;

/// <summary>Brings the stored pages in step with the content: all of them, or those that a change touches.</summary>
public sealed class RenderSite(SiteSettings settings, DeliverySettings delivery, TimeProvider time, IServiceProvider services)
{
    private const int PagesAtOnce = 400;

    internal Task<IReadOnlyList<string>> Published(WellspringDb db, IReadOnlyCollection<string> slugs, CancellationToken cancel) =>
        Run(db, async (site, plan, stamp) =>
        {
            var live = slugs.Select(site.Find).OfType<PublishedArticle>().ToList();
            var keys = live.SelectMany(article => On.Published(site, article)).Concat(slugs.Select(On.Article)).Distinct().ToList();
            return (await Stale.Find(db, plan, stamp, keys, await RelatedElsewhere.Of(db, site, live, cancel), cancel)).WithFirst(live.Select(a => a.EditionId).ToHashSet());
        }, _ => { }, cancel);

    internal Task<IReadOnlyList<string>> Withdrawn(WellspringDb db, IEnumerable<string> slugs, CancellationToken cancel) =>
        Changed(db, _ => [On.Articles, On.Policies, On.People, On.Corrections, .. slugs.Select(On.Article)], cancel);

    internal Task<IReadOnlyList<string>> PeopleChanged(WellspringDb db, IEnumerable<string> slugs, CancellationToken cancel) =>
        Changed(db, _ => [On.People, .. slugs.Select(On.Person)], cancel);

    internal Task<IReadOnlyList<string>> SourcesChanged(WellspringDb db, IEnumerable<string> keys, CancellationToken cancel) =>
        Changed(db, _ => keys.Select(On.Source), cancel);

    internal Task<IReadOnlyList<string>> PaidLinksChanged(WellspringDb db, IEnumerable<string> hosts, CancellationToken cancel) =>
        Changed(db, _ => hosts.Select(h => On.LinksTo(h.ToLowerInvariant())), cancel);

    internal Task<IReadOnlyList<string>> TopicsChanged(WellspringDb db, IEnumerable<string> topics, IEnumerable<string> audiences, CancellationToken cancel) =>
        Changed(db, _ => [On.Topics, .. topics.Select(On.Topic), .. audiences.Select(On.Audience)], cancel);

    internal Task<IReadOnlyList<string>> HelplinesChanged(WellspringDb db, CancellationToken cancel) => Changed(db, _ => [On.Helplines], cancel);

    internal Task<IReadOnlyList<string>> ScreeningChanged(WellspringDb db, CancellationToken cancel) => Changed(db, _ => [On.Screening], cancel);

    /// <summary>Renders what depends on the keys, what is missing and what another program made; the paths whose bytes changed.</summary>
    private Task<IReadOnlyList<string>> Changed(WellspringDb db, Func<SiteContent, IEnumerable<string>> keys, CancellationToken cancel) =>
        Run(db, async (site, plan, stamp) => await Stale.Find(db, plan, stamp, [.. keys(site)], new HashSet<string>(), cancel), _ => { }, cancel);

    /// <summary>Renders every page. The whole never stands in memory: pages go to the database some hundred at a time.</summary>
    public Task<IReadOnlyList<string>> All(WellspringDb db, Action<RenderProgress> progress, CancellationToken cancel) =>
        Run(db, async (_, plan, stamp) => await Stale.Everything(db, plan, cancel), progress, cancel);

    /// <summary>Renders what is missing or was made by another version of the program or with other settings.</summary>
    public Task<IReadOnlyList<string>> CatchUp(WellspringDb db, CancellationToken cancel) => Changed(db, _ => [], cancel);

    /// <summary>Makes and stores the one page that somebody asks for; false when the site has no such page.</summary>
    public async Task<bool> OnDemand(WellspringDb db, string path, CancellationToken cancel)
    {
        while (true)
        {
            var rendering = await PutPages.Clock(db, cancel);
            var site = await LoadSiteContent.Handle(db, settings, time.GetUtcNow(), cancel);
            if (Plan(site).Find(path) is not { } planned) return false;
            var batch = await RenderBatch.Load(db, [planned], details => new(site, Stamp(site), services, details), Compression.Quick, cancel);
            var made = await batch.Make(cancel);
            if (await PutPages.Handle(db, new(made, [], rendering), time, cancel) is not null) return !made.Any(p => p.IsGone);
        }
    }

    private SitePlan Plan(SiteContent site) => delivery.MirrorDirectory is null ? SitePlan.Of(site) : SitePlan.Of(site).Whole();

    // With a mirror each article brings its pictures: when one is set up, all are made.
    private string Stamp(SiteContent site) => SiteStamp.Of(site) + (delivery.MirrorDirectory is null ? "" : "m");

    private async Task<IReadOnlyList<string>> Run(WellspringDb db, Func<SiteContent, SitePlan, string, Task<Stale>> choose, Action<RenderProgress> progress, CancellationToken cancel)
    {
        var changed = new List<string>();
        var done = new HashSet<string>();
        while (true)
        {
            var rendering = await PutPages.Clock(db, cancel);
            var site = await LoadSiteContent.Handle(db, settings, time.GetUtcNow(), cancel);
            var plan = Plan(site);
            var stamp = Stamp(site);
            var stale = (await choose(site, plan, stamp)).Without(done);
            if (await Put(db, site, stamp, stale, rendering, done, changed, progress, cancel)) return changed;
        }
    }

    private async Task<bool> Put(WellspringDb db, SiteContent site, string stamp, Stale stale, long rendering, HashSet<string> done, List<string> changed, Action<RenderProgress> progress, CancellationToken cancel)
    {
        await using var batches = Batches(db, site, stamp, stale, cancel).GetAsyncEnumerator(cancel);
        return await new RenderRun(db, batches, time, Stored).ToEnd(stale.Remove, rendering, cancel);

        void Stored(PackedPage[] pages, PutOutcome put)
        {
            changed.AddRange(put.Changed);
            done.UnionWith(pages.Select(p => p.Path));
            progress(new(done.Count, stale.Render.Count));
        }
    }

    // The pages of one edition stand together: it is read once for all of them.
    private async IAsyncEnumerable<RenderBatch> Batches(WellspringDb db, SiteContent site, string stamp, Stale stale, [EnumeratorCancellation] CancellationToken cancel)
    {
        var quality = stale.Render.Count > PagesAtOnce ? Compression.Bulk : Compression.Quick;
        var first = stale.Render.ToLookup(p => p.Edition is { } edition && stale.First.Contains(edition));
        foreach (var some in first[true].Chunk(PagesAtOnce).Concat(first[false].OrderBy(p => p.Edition).Chunk(PagesAtOnce)))
            yield return await RenderBatch.Load(db, some, details => new(site, stamp, services, details), quality, cancel);
    }
}

public sealed record RenderProgress(int Done, int Of);
