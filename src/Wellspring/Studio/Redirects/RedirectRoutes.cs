using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Redirects;

/// <summary>Old addresses and where they lead.</summary>
static class RedirectRoutes
{
    private const int LargestPaste = 1 << 20;

    public static IServiceCollection AddRedirects(this IServiceCollection services) => services.AddSingleton<RedirectsEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.Read(StudioPaths.Redirects, StudioDoor.Publishing, (HttpContext context, RedirectsEndpoint redirects, WellspringDb db) => redirects.Show(context, db));
        studio.Write(StudioPaths.Redirects, StudioDoor.Publishing, (HttpContext context, RedirectsEndpoint redirects, WellspringDb db) => redirects.Keep(context, db));
        studio.Write(StudioPaths.Redirects + "/removal", StudioDoor.Publishing, (HttpContext context, RedirectsEndpoint redirects, WellspringDb db) => redirects.Remove(context, db));
        studio.MapPost(StudioPaths.Redirects + "/lines", (HttpContext context, RedirectsEndpoint redirects, WellspringDb db) => redirects.Paste(context, db)).WithMetadata(StudioDoor.Publishing, new RequestSizeLimitAttribute(LargestPaste));
    }
}
