using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site;

public static class SiteModule
{
    /// <summary>The events after which pages change.</summary>
    internal static readonly string[] Events = [nameof(ArticlePublished), nameof(TopicsPlanted)];

    public static IServiceCollection AddSite(this IServiceCollection services, SiteSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<RenderSite>()
        .AddSingleton<SiteReadiness>()
        .AddHostedService<SiteCatchUp>()
        .AddSingleton(OutboxHandler.For<ArticlePublished>((s, e, cancel) => Site(s).Published(Db(s), e.Slug, cancel)))
        .AddSingleton(OutboxHandler.For<TopicsPlanted>((s, e, cancel) => Site(s).TopicsChanged(Db(s), e.Topics, e.Audiences, cancel)));

    public static void MapSite(this WebApplication app)
    {
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/readyz", async (WellspringDb db, SiteReadiness readiness, CancellationToken cancel) =>
            await readiness.IsReady(db, cancel) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static RenderSite Site(IServiceProvider services) => services.GetRequiredService<RenderSite>();

    private static WellspringDb Db(IServiceProvider services) => services.GetRequiredService<WellspringDb>();
}
