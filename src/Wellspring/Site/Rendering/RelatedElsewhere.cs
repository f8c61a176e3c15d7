using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Site.Content;

namespace Wellspring.Site.Rendering;

/// <summary>
/// Which articles show something else under "Read next" after a publication. Most publications put no other article among the newest of a
/// topic, so that all pages of a topic need not be made again for each. What left a list is known by its own name to the pages that show it.
/// </summary>
static class RelatedElsewhere
{
    public static async Task<IReadOnlySet<string>> Of(WellspringDb db, SiteContent site, IReadOnlyCollection<PublishedArticle> published, CancellationToken cancel)
    {
        var topics = published.Where(a => !a.IsPolicy).SelectMany(a => a.Topics.Where(t => site.IsShownBesideOthers(a, t))).ToHashSet();
        if (topics.Count == 0) return new HashSet<string>();
        var shown = await Shown(db, [.. topics.Select(On.RelatedIn)], cancel);
        return topics.SelectMany(site.In).Where(a => site.Related(a).Any(r => !shown.Contains((a.Path, On.Article(r.Slug))))).Select(a => a.Path).ToHashSet();
    }

    // What the pages of these topics show now, as they were rendered: true after a crash in the middle as well.
    private static async Task<HashSet<(string Path, string On)>> Shown(WellspringDb db, IReadOnlyList<string> topics, CancellationToken cancel)
    {
        var paths = db.PageDependencies.Where(d => topics.Contains(d.On)).Select(d => d.Path).Distinct();
        var rows = await db.PageDependencies.Where(d => paths.Contains(d.Path) && d.On.StartsWith("article:")).Select(d => new { d.Path, d.On }).ToListAsync(cancel);
        return [.. rows.Select(r => (r.Path, r.On))];
    }
}
