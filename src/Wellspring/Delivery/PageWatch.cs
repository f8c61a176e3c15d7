using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>Keeps this node's pages in step with the database: all of them before the first request, changes as they are committed.</summary>
sealed class PageWatch(PageCache cache, IServiceScopeFactory scopes, IDatabasePulse pulse, Health health) : BackgroundService
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Refresh(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await pulse.Next(AtLeastEvery, stoppingToken);
            await health.Try(() => Refresh(stoppingToken), "Changed pages could not be read; this node serves what it holds and tries again.");
        }
    }

    private async Task Refresh(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await cache.Refresh(scope.ServiceProvider.GetRequiredService<WellspringDb>(), cancel);
    }
}
