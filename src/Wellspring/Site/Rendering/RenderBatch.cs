using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Site.Rendering;

/// <summary>Some pages with all that the database has to say for them, so that they can be made without it.</summary>
sealed record RenderBatch(PageMaker Maker, PlannedPage[] Planned, IReadOnlyDictionary<string, StoredHead> Known, int Quality)
{
    public static async Task<RenderBatch> Load(WellspringDb db, PlannedPage[] planned, Func<ArticleDetails, PageMaker> maker, int quality, CancellationToken cancel)
    {
        var details = await ArticleDetails.Load(db, [.. planned.SelectMany(p => p.Editions).Distinct()], [.. planned.Where(p => p.ShowsRecord).SelectMany(p => p.Editions).Distinct()], cancel);
        var make = maker(details);
        // A picture that is stored already may be stale by itself, beside the page that brings it.
        planned = [.. planned.Concat(planned.Where(p => p.BringsCompanions).SelectMany(p => p.Companions?.Invoke(make) ?? [])).DistinctBy(p => p.Path)];
        return new(make, planned, await PutPages.Known(db, planned.Select(p => p.Path), cancel), quality);
    }

    /// <summary>Renders and packs on every processor.</summary>
    public async Task<PackedPage[]> Make(CancellationToken cancel)
    {
        var pages = new PackedPage[Planned.Length];
        await Parallel.ForAsync(0, pages.Length, cancel, async (i, _) =>
        {
            var rendered = await Planned[i].Make(Maker);
            pages[i] = PackedPage.Of(rendered, Known.GetValueOrDefault(rendered.Path), Quality);
        });
        return pages;
    }
}
