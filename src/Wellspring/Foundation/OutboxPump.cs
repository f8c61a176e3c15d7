using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Wellspring.Foundation;

/// <summary>Keeps the outbox drained while the server runs, awake at every commit and at least every second for what falls due.</summary>
public sealed class OutboxPump(OutboxDispatch dispatch, IDatabasePulse pulse, ILogger<OutboxPump> log) : BackgroundService
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Round(stoppingToken);
        }
    }

    private async Task Round(CancellationToken stopping)
    {
        try
        {
            if (await dispatch.Drain(stopping) == 0) await pulse.Next(AtLeastEvery, stopping);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The outbox could not be read; trying again.");
            await pulse.Next(AtLeastEvery, stopping);
        }
    }
}
