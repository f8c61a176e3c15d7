using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wellspring.Delivery.Mirror;
using Wellspring.Delivery.Views;

namespace Wellspring.Delivery;

/// <param name="Port">Where this program listens on its machine: a web server in front of the mirror folder hands forms on to it.</param>
/// <param name="CacheBytes">How many bytes of pages a node keeps in memory.</param>
/// <param name="MirrorDirectory">Where every page is kept as a file too; null for nowhere. Nobody can ask a mirror for a page that is not made yet, so with one all are made beforehand.</param>
public sealed record DeliverySettings(int Port = 5080, long CacheBytes = 96L << 20, string? MirrorDirectory = null);

/// <summary>The file behind an address that no page holds (a picture of an article), for the mirror; null when there is none.</summary>
public delegate Task<string?> MirroredFile(string address, CancellationToken cancel);

public static class DeliveryModule
{
    public static IServiceCollection AddDelivery(this IServiceCollection services, DeliverySettings settings)
    {
        services.AddSingleton(settings).AddSingleton(_ => new PageCache(settings.CacheBytes)).AddSingleton<FastPath>().AddSingleton<Fallback>();
        services.AddHostedService<PageWatch>().AddHostedService<BestCompression>().AddHostedService<ViewRounds>();
        if (settings.MirrorDirectory is { } mirror) services.AddSingleton(s => new MirrorFolder(mirror, settings.Port, s.GetService<MirroredFile>())).AddHostedService<MirrorSync>();
        return services;
    }

    /// <summary>
    /// A request is answered by the thread of the pool that was woken for it, without being handed on once more to another. The runtime itself still
    /// hands what a socket says to the pool (DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS is not to be set), so that an answer that waits holds up nobody else.
    /// Nor is a trace begun for each request, which nobody would read.
    /// </summary>
    public static void AnswerOnSockets(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseSockets(s => s.UnsafePreferInlineScheduling = true);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    /// <summary>Comes first in the pipeline, before routing.</summary>
    public static void UsePages(this IApplicationBuilder app)
    {
        var pages = app.ApplicationServices.GetRequiredService<FastPath>();
        app.Use(next => context => pages.Answer(context, next));
    }

    public static void MapMissingPages(this WebApplication app) =>
        app.MapFallback("{**path}", app.Services.GetRequiredService<Fallback>().Answer);
}
