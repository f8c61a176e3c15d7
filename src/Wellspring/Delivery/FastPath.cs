using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>
/// Stands before routing: a known page is answered with bytes from memory; anything else goes on.
/// A query string on a page's path still gives the page, and ranges are not offered.
/// </summary>
public sealed class FastPath(PageCache cache)
{
    public Task Answer(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!IsRead(request.Method) || !cache.TryFind(request.Path.Value ?? "", out var page)) return GoOn(context, next);
        page.Used = true;
        return page.Body is { } body ? PageAnswer.Write(context, page, body) : Reload(context, page, next);
    }

    private static Task GoOn(HttpContext context, RequestDelegate next)
    {
        PageHeaders.Apply(context.Response.Headers);
        return next(context);
    }

    internal static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    // Outside the bound of the cache: the only pages for which the database is asked.
    internal async Task Reload(HttpContext context, CachedPage page, RequestDelegate next)
    {
        var db = context.RequestServices.GetRequiredService<WellspringDb>();
        if (await cache.ReadBody(db, page, context.RequestAborted) is { } body)
        {
            await PageAnswer.Write(context, page, body);
            return;
        }
        // It was changed a moment ago: what this node holds is out of date.
        await cache.Refresh(db, context.RequestAborted);
        await (cache.TryFind(page.Head.Path, out var newer) && newer.Head.Version != page.Head.Version ? Reload(context, newer, next) : next(context));
    }
}
