using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellspring.Foundation;

namespace Wellspring.Site.Search;

/// <summary>Hears of every commit, of this node or of another, and keeps the index in step.</summary>
sealed class SearchWatch(SiteSearch search, IServiceScopeFactory scopes, IDatabasePulse pulse, Health health) : BackgroundService
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server answers before this has looked at a file.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await health.Try(() => Sync(stoppingToken), "The search index could not be brought in step; trying again.")) search.Doubt();
            await pulse.Next(AtLeastEvery, stoppingToken);
        }
    }

    private async Task Sync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await search.Sync(scope.ServiceProvider.GetRequiredService<WellspringDb>(), cancel);
    }
}
