using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Wellspring.Delivery;

public static class DeliveryModule
{
    private const long DefaultCacheBytes = 96L << 20;

    public static IServiceCollection AddDelivery(this IServiceCollection services, long cacheBytes = DefaultCacheBytes) =>
        services.AddSingleton(_ => new PageCache(cacheBytes)).AddSingleton<FastPath>().AddSingleton<Fallback>().AddHostedService<PageWatch>();

    /// <summary>Comes first in the pipeline, before routing.</summary>
    public static void UsePages(this IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<FastPath>();
        app.Use(next => context => pages.Answer(context, next));
    }

    public static void MapMissingPages(this WebApplication app) =>
        app.MapFallback("{**path}", app.Services.GetRequiredService<Fallback>().Answer);
}
