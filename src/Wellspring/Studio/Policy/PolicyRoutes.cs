using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Studio.Policy;

/// <summary>The numbers that the gate goes by: whoever publishes reads them, an administrator makes a new version.</summary>
static class PolicyRoutes
{
    public static IServiceCollection AddPolicy(this IServiceCollection services) => services.AddSingleton<PolicyEndpoint>();

    public static void Map(RouteGroupBuilder studio)
    {
        studio.Read(StudioPaths.Policy, StudioDoor.Newsroom, (HttpContext context, PolicyEndpoint policy, WellspringDb db) => policy.Show(context, db));
        studio.Read(StudioPaths.Policy + "/new", StudioDoor.Administrator, (HttpContext context, PolicyEndpoint policy, WellspringDb db) => policy.Form(context, db));
        studio.Write(StudioPaths.Policy + "/preview", StudioDoor.Administrator, (HttpContext context, PolicyEndpoint policy, WellspringDb db) => policy.Preview(context, db));
        studio.Write(StudioPaths.Policy, StudioDoor.Administrator, (HttpContext context, PolicyEndpoint policy, WellspringDb db) => policy.Store(context, db));
    }
}
