using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Studio.Picking;

/// <summary>What a writer picks for a text: sources, links, pictures, screening tests.</summary>
static class PickRoutes
{
    private const int RoomForFields = 64 * 1024;

    public static IServiceCollection AddPicking(this IServiceCollection services) => services
        .AddSingleton<Bibliography>(s => new(s.GetRequiredService<TimeProvider>()))
        .AddSingleton<SourcePicks>().AddSingleton<MediaPicks>().AddSingleton<PickPage>();

    public static void Map(RouteGroupBuilder studio)
    {
        const string Pick = "/studio/pick/";
        studio.MapGet(Pick + "sources", (HttpContext context, WellspringDb db) => SourcePicks.Find(context, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(Pick + "sources", (HttpContext context, SourcePicks sources, WellspringDb db) => sources.Add(context, db)).WithMetadata(StudioDoor.Writing, Costly.Yes);
        studio.MapGet(Pick + "links", (HttpContext context, WellspringDb db) => LinkPicks.Find(context, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(Pick + "media", (HttpContext context, WellspringDb db) => MediaPicks.Find(context, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(Pick + "media", (HttpContext context, MediaPicks media, WellspringDb db) => media.Add(context, db)).WithMetadata(StudioDoor.Writing, new RequestSizeLimitAttribute(MediaStore.LargestFile + RoomForFields), Costly.Yes);
        studio.MapGet(Pick + "tests", (HttpContext context, WellspringDb db) => TestPicks.All(context, db)).WithMetadata(StudioDoor.Writing);
        MapPages(studio, StudioPaths.Drafts + "/{id:guid}");
        studio.MapGet("/studio/media/{name}", (HttpContext context, MediaPicks media, string name) => media.Show(context, name)).WithMetadata(StudioDoor.Writing);
    }

    // The same without script.
    private static void MapPages(RouteGroupBuilder studio, string draft)
    {
        studio.MapGet(draft + "/sources", (HttpContext context, PickPage pick, Guid id, WellspringDb db) => pick.Sources(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(draft + "/sources", (HttpContext context, PickPage pick, Guid id, WellspringDb db) => pick.AddSource(context, id, db)).WithMetadata(StudioDoor.Writing, Costly.Yes);
        studio.MapPost(draft + "/citations", (HttpContext context, PickPage pick, Guid id, WellspringDb db) => pick.Cite(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(draft + "/links", (HttpContext context, PickPage pick, Guid id, WellspringDb db) => pick.Links(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(draft + "/links", (HttpContext context, PickPage pick, Guid id, WellspringDb db) => pick.Link(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapGet(draft + "/pictures", (HttpContext context, PickPage pick, Guid id, WellspringDb db) => pick.Pictures(context, id, db)).WithMetadata(StudioDoor.Writing);
        studio.MapPost(draft + "/pictures", (HttpContext context, PickPage pick, Guid id, WellspringDb db) => pick.AddPicture(context, id, db)).WithMetadata(StudioDoor.Writing, new RequestSizeLimitAttribute(MediaStore.LargestFile + RoomForFields), Costly.Yes);
    }
}
