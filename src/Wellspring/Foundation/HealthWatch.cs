using Microsoft.Extensions.Hosting;

namespace Wellspring.Foundation;

/// <summary>Notices a trouble, and its end, when nobody asks.</summary>
sealed class HealthWatch(Health health, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await health.Try(() => health.Ask(stoppingToken), "The state of the machine could not be found out; asking again.");
            await Task.Delay(Every, time, stoppingToken);
        }
    }
}
