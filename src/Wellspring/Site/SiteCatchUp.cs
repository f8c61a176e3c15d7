using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellspring.Foundation;
using Wellspring.Site.Rendering;

namespace Wellspring.Site;

/// <summary>
/// After a start: renders what is missing, or what another version of the program made, while the pages that are there are served.
/// </summary>
sealed class SiteCatchUp(IServiceScopeFactory scopes, RenderSite site, SiteReadiness readiness, Health health) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await Try(stoppingToken)) await Task.Delay(Pause, stoppingToken);
        readiness.CaughtUp = true;
    }

    private Task<bool> Try(CancellationToken stopping) => health.Try(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        await site.CatchUp(scope.ServiceProvider.GetRequiredService<WellspringDb>(), stopping);
    }, "The site could not be rendered; trying again.");
}
