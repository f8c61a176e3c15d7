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
        studio.Read(StudioPaths.Menu, StudioDoor.Publishing, (HttpContext context, MenuEndpoint menu, WellspringDb db) => menu.Show(context, db));
        studio.Write(StudioPaths.Menu, StudioDoor.Publishing, (HttpContext context, MenuEndpoint menu, WellspringDb db) => menu.Arrange(context, db));
        studio.Write(StudioPaths.Menu + "/reset", StudioDoor.Publishing, (HttpContext context, MenuEndpoint menu, WellspringDb db) => menu.Reset(context, db));
        studio.Read(StudioPaths.PolicyPages, StudioDoor.Publishing, (HttpContext context, PolicyPagesEndpoint policies, WellspringDb db) => policies.Show(context, db));
        studio.Write(StudioPaths.PolicyPages, StudioDoor.Publishing, (HttpContext context, PolicyPagesEndpoint policies, WellspringDb db) => policies.Begin(context, db));
    }
}
