using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Identity;
using Wellspring.Site.Pictures;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site;

/// <summary>
/// A picture the first time that somebody asks; afterwards it is a page like any other and never comes here.
/// Only what a page names is made, and few at a time: invented addresses cost one look into the page.
/// </summary>
static class PictureEndpoint
{
    private static readonly SemaphoreSlim Easel = new(Environment.ProcessorCount);

    public static async Task Get(HttpContext context, WellspringDb db, SiteSettings settings, RenderSite site, PageCache cache, FastPath pages, Fallback fallback, CancellationToken cancel)
    {
        var path = context.Request.Path.Value!;
        if (await IsNamed(db, settings, path, cancel) && await Make(db, site, path, cancel)) await cache.Refresh(db, cancel);
        await pages.Answer(context, _ => fallback.Answer(context));
    }

    private static async Task<bool> Make(WellspringDb db, RenderSite site, string path, CancellationToken cancel)
    {
        await Easel.WaitAsync(cancel);
        try
        {
            return await site.OnDemand(db, path, cancel);
        }
        finally
        {
            Easel.Release();
        }
    }

    private static async Task<bool> IsNamed(WellspringDb db, SiteSettings settings, string path, CancellationToken cancel)
    {
        if (path == SocialCard.OfSite(settings.With(await SiteChoices.Current(db, cancel))).Picture.Address) return true;
        if (PicturePages.ArticleOf(path) is not { } article) return false;
        var gzip = await db.Pages.Where(p => p.Path == article && p.RemovedAt == null).Select(p => p.Gzip).FirstOrDefaultAsync(cancel);
        if (gzip is null) return false;
        await using var html = Compression.Inflate(gzip);
        using var reader = new StreamReader(html, Encoding.UTF8);
        return (await reader.ReadToEndAsync(cancel)).Contains(path, StringComparison.Ordinal);
    }
}
