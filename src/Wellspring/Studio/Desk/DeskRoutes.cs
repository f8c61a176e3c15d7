using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Desk;

static class DeskRoutes
{
    public static IServiceCollection AddDesk(this IServiceCollection services) => services.AddSingleton<DeskEndpoint>();

    public static void Map(RouteGroupBuilder studio) =>
        studio.MapGet(StudioPaths.Desk, (HttpContext context, DeskEndpoint desk, WellspringDb db) => desk.Show(context, db)).WithMetadata(StudioDoor.Team);
}
