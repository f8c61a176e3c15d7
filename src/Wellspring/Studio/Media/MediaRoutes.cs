using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Media;

/// <summary>The media library.</summary>
static class MediaRoutes
{
    public static IServiceCollection AddMediaLibrary(this IServiceCollection services) => services.AddSingleton<PicturesEndpoint>().AddSingleton<PictureEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        const string Picture = StudioPaths.Media + "/{name}";
        studio.MapGet(StudioPaths.Media, (HttpContext context, PicturesEndpoint pictures, WellspringDb db) => pictures.Show(context, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(Picture, (HttpContext context, PictureEndpoint picture, string name, WellspringDb db) => picture.Show(context, name, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(Picture, (HttpContext context, PictureEndpoint picture, string name, WellspringDb db) => picture.Describe(context, name, db)).WithMetadata(StudioDoor.Libraries);
        studio.MapGet(Picture + "/removal", (HttpContext context, PictureEndpoint picture, string name, WellspringDb db) => picture.AskRemoval(context, name, db)).WithMetadata(StudioDoor.Libraries);
        studio.MapPost(Picture + "/removal", (HttpContext context, PictureEndpoint picture, string name, WellspringDb db) => picture.Remove(context, name, db)).WithMetadata(StudioDoor.Libraries);
    }

    public static string Of(string hash) => $"{StudioPaths.Media}/{hash}";
}
