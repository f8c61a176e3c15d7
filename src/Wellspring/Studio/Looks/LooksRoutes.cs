using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Identity;

namespace Wellspring.Studio.Looks;

/// <summary>The name and the looks of the site.</summary>
static class LooksRoutes
{
    private const int RoomForFields = 64 * 1024;

    public static IServiceCollection AddLooks(this IServiceCollection services) => services.AddSingleton<LooksEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Settings, (HttpContext context, LooksEndpoint looks, WellspringDb db) => looks.Show(context, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(StudioPaths.Settings, (HttpContext context, LooksEndpoint looks, WellspringDb db) => looks.Keep(context, db)).WithMetadata(StudioDoor.Administrator, new RequestSizeLimitAttribute(StoreLogo.LargestUpload + RoomForFields));
    }
}
