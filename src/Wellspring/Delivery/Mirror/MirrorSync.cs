using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Mirror;

/// <summary>Keeps the mirror folder in step while the server runs.</summary>
sealed class MirrorSync(MirrorFolder mirror, IServiceScopeFactory scopes, IDatabasePulse pulse, ILogger<MirrorSync> log) : BackgroundService
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Round(stoppingToken);
            await pulse.Next(AtLeastEvery, stoppingToken);
        }
    }

    private async Task Round(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await mirror.Sync(scope.ServiceProvider.GetRequiredService<WellspringDb>(), stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The mirror folder could not be brought in step; trying again.");
        }
    }
}
