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
        studio.MapGet(StudioPaths.Redirects, (HttpContext context, RedirectsEndpoint redirects, WellspringDb db) => redirects.Show(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.Redirects, (HttpContext context, RedirectsEndpoint redirects, WellspringDb db) => redirects.Keep(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.Redirects + "/removal", (HttpContext context, RedirectsEndpoint redirects, WellspringDb db) => redirects.Remove(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.Redirects + "/lines", (HttpContext context, RedirectsEndpoint redirects, WellspringDb db) => redirects.Paste(context, db)).WithMetadata(StudioDoor.Publishing, new RequestSizeLimitAttribute(LargestPaste));
    }
}
