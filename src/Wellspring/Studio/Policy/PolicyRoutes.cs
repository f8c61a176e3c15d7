using Microsoft.AspNetCore.Builder;
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
        studio.MapGet(StudioPaths.Policy, (HttpContext context, PolicyEndpoint policy, WellspringDb db) => policy.Show(context, db)).WithMetadata(StudioDoor.Newsroom);
        studio.MapGet(StudioPaths.Policy + "/new", (HttpContext context, PolicyEndpoint policy, WellspringDb db) => policy.Form(context, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(StudioPaths.Policy + "/preview", (HttpContext context, PolicyEndpoint policy, WellspringDb db) => policy.Preview(context, db)).WithMetadata(StudioDoor.Administrator);
        studio.MapPost(StudioPaths.Policy, (HttpContext context, PolicyEndpoint policy, WellspringDb db) => policy.Store(context, db)).WithMetadata(StudioDoor.Administrator);
    }
}
