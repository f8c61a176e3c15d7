using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site;

public static class SiteModule
{
    /// <summary>The events after which pages change.</summary>
    internal static readonly string[] Events = [nameof(ArticlePublished)];

    public static IServiceCollection AddSite(this IServiceCollection services, SiteSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<RenderSite>()
        .AddSingleton<SiteReadiness>()
        .AddHostedService<SiteCatchUp>()
        .AddSingleton(OutboxHandler.For<ArticlePublished>(WhenPublished));

    public static void MapSite(this WebApplication app)
    {
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/readyz", async (WellspringDb db, SiteReadiness readiness, CancellationToken cancel) =>
            await readiness.IsReady(db, cancel) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static async Task WhenPublished(IServiceProvider services, ArticlePublished published, CancellationToken cancel) =>
        await services.GetRequiredService<RenderSite>().Changed(
            services.GetRequiredService<WellspringDb>(),
            site => [On.Article(published.Slug), .. site.Articles.Where(a => a.Slug == published.Slug).SelectMany(a => On.Published(site, a))],
            cancel);
}
