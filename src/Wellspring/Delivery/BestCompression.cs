using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>Recompresses pages in the background while the server runs.</summary>
sealed class BestCompression(IServiceScopeFactory scopes, TimeProvider time, ILogger<BestCompression> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await Round(stoppingToken) == 0) await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<int> Round(CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await Recompress.Some(scope.ServiceProvider.GetRequiredService<WellspringDb>(), time, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Pages could not be recompressed; they are served as they are.");
            return 0;
        }
    }
}
