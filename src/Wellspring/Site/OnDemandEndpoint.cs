using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Site.Rendering;

namespace Wellspring.Site;

/// <summary>A seldom page the first time that somebody asks; afterwards it is a page like any other and never comes here.</summary>
static class OnDemandEndpoint
{
    public static async Task Get(HttpContext context, string slug, WellspringDb db, RenderSite site, PageCache cache, FastPath pages, Fallback fallback, CancellationToken cancel)
    {
        var isLive = await Live(db, context, slug).AnyAsync(cancel);
        if (isLive && await site.OnDemand(db, context.Request.Path.Value!, cancel)) await cache.Refresh(db, cancel);
        if (!isLive && await WasWithdrawn(db, slug, cancel)) await fallback.Gone(context);
        else await pages.Answer(context, _ => fallback.Answer(context));
    }

    private static IQueryable<Publication> Live(WellspringDb db, HttpContext context, string slug)
    {
        var inAbout = context.Request.Path.StartsWithSegments("/about", StringComparison.Ordinal);
        return from article in db.Articles
               join publication in db.Publications on article.Id equals publication.ArticleId
               where article.Slug == slug && (article.Kind == ArticleKind.Policy) == inAbout
               select publication;
    }

    private static Task<bool> WasWithdrawn(WellspringDb db, string slug, CancellationToken cancel) =>
        (from article in db.Articles join withdrawal in db.Withdrawals on article.Id equals withdrawal.ArticleId where article.Slug == slug select withdrawal).AnyAsync(cancel);
}
