using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Mirror;

/// <summary>Keeps the mirror folder in step while the server runs.</summary>
sealed class MirrorSync(MirrorFolder mirror, IServiceScopeFactory scopes, IDatabasePulse pulse, Health health) : BackgroundService
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await health.Try(() => Round(stoppingToken), "The mirror folder could not be brought in step; trying again.");
            await pulse.Next(AtLeastEvery, stoppingToken);
        }
    }

    private async Task Round(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        await mirror.Sync(scope.ServiceProvider.GetRequiredService<WellspringDb>(), stopping);
    }
}
