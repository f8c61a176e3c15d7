using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Site.Rendering;

namespace Wellspring.Site;

/// <summary>A seldom page the first time that somebody asks; afterwards it is a page like any other and never comes here.</summary>
static class OnDemandEndpoint
{
    public static async Task Get(HttpContext context, string slug, WellspringDb db, RenderSite site, PageCache cache, FastPath pages, Fallback fallback, CancellationToken cancel)
    {
        var isLive = await RecordEndpoint.Live(db, context, slug).AnyAsync(cancel);
        if (isLive && await site.OnDemand(db, context.Request.Path.Value!, cancel)) await cache.Refresh(db, cancel);
        if (!isLive && await RecordEndpoint.WasWithdrawn(db, slug, cancel)) await fallback.Gone(context);
        else await pages.Answer(context, _ => fallback.Answer(context));
    }
}
