using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Menus;

/// <summary>The menus that readers have, and the policy pages among them.</summary>
static class MenuRoutes
{
    public static IServiceCollection AddMenus(this IServiceCollection services) => services.AddSingleton<MenuEndpoint>().AddSingleton<PolicyPagesEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.MapGet(StudioPaths.Menu, (HttpContext context, MenuEndpoint menu, WellspringDb db) => menu.Show(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.Menu, (HttpContext context, MenuEndpoint menu, WellspringDb db) => menu.Arrange(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.Menu + "/reset", (HttpContext context, MenuEndpoint menu, WellspringDb db) => menu.Reset(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapGet(StudioPaths.PolicyPages, (HttpContext context, PolicyPagesEndpoint policies, WellspringDb db) => policies.Show(context, db)).WithMetadata(StudioDoor.Publishing);
        studio.MapPost(StudioPaths.PolicyPages, (HttpContext context, PolicyPagesEndpoint policies, WellspringDb db) => policies.Begin(context, db)).WithMetadata(StudioDoor.Publishing);
    }
}
