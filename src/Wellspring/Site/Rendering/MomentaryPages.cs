using Microsoft.AspNetCore.Http;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Site.Content;

namespace Wellspring.Site.Rendering;

/// <summary>
/// Pages that are made for one request and kept nowhere: a form with what was typed, a question back. They stand in the same frame as all others,
/// from content that is read again only when pages have changed.
/// </summary>
sealed class MomentaryPages(SiteSettings settings, PageCache pages, TimeProvider time, IServiceProvider services) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private (long Version, SiteContent Site)? held;

    public void Dispose() => reading.Dispose();

    public async Task Write(HttpContext context, int status, WellspringDb db, Func<SiteContent, PlannedPage> plan)
    {
        var cancel = context.RequestAborted;
        var site = await Site(db, cancel);
        var planned = plan(site);
        var details = await ArticleDetails.Load(db, [.. planned.Editions], [], cancel);
        var page = await planned.Make(new PageMaker(site, "", services, details));
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (status, page.ContentType, page.Bytes.Length);
        await context.Response.Body.WriteAsync(page.Bytes, cancel);
    }

    private async Task<SiteContent> Site(WellspringDb db, CancellationToken cancel)
    {
        await reading.WaitAsync(cancel);
        try
        {
            var version = pages.Version;
            if (held?.Version != version) held = (version, await LoadSiteContent.Handle(db, settings, time.GetUtcNow(), cancel));
            return held!.Value.Site;
        }
        finally
        {
            reading.Release();
        }
    }
}
