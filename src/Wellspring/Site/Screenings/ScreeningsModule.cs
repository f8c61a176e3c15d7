using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Site.Screenings;

static class ScreeningsModule
{
    public static IServiceCollection AddScreenings(this IServiceCollection services) => services.AddSingleton<TestEndpoint>();

    public static void MapScreenings(this WebApplication app)
    {
        app.MapPost(TestPaths.All + "/{slug}", (HttpContext context, TestEndpoint tests, string slug, WellspringDb db) => tests.Post(context, slug, db));
        app.MapPost(TestPaths.All + "/{slug}/response", (HttpContext context, TestEndpoint tests, string slug, WellspringDb db) => tests.Response(context, slug, db));
    }
}
