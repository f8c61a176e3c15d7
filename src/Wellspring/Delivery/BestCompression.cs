using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>Recompresses pages in the background while the server runs.</summary>
sealed class BestCompression(IServiceScopeFactory scopes, TimeProvider time, Health health) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var done = 0;
            await health.Try(async () => done = await Round(stoppingToken), "Pages could not be recompressed; they are served as they are.");
            if (done == 0) await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<int> Round(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Recompress.Some(scope.ServiceProvider.GetRequiredService<WellspringDb>(), time, stopping);
    }
}
