using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Rendering;

namespace Wellspring.Site;

public static class SiteModule
{
    public static IServiceCollection AddSite(this IServiceCollection services, SiteSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<RenderSite>()
        .AddSingleton(OutboxHandler.For<ArticlePublished>(WhenPublished));

    private static async Task WhenPublished(IServiceProvider services, ArticlePublished published, CancellationToken cancel) =>
        await services.GetRequiredService<RenderSite>().Changed(
            services.GetRequiredService<WellspringDb>(),
            site => [On.Article(published.Slug), .. site.Articles.Where(a => a.Slug == published.Slug).SelectMany(a => On.Published(site, a))],
            cancel);
}
