using Microsoft.Extensions.Hosting;

namespace Wellspring.Foundation;

/// <summary>Keeps the outbox drained while the server runs, awake at every commit and at least every second for what falls due.</summary>
public sealed class OutboxPump(OutboxDispatch dispatch, IOutboxTurn turn, IDatabasePulse pulse, Health health) : BackgroundService
{
    private static readonly TimeSpan AtLeastEvery = TimeSpan.FromSeconds(1);

    // Nothing is known of what was begun before.
    private bool isUnsure = true;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var handled = 0;
            if (!await health.Try(async () => handled = await Round(stoppingToken), "The outbox could not be worked through; trying again.")) isUnsure = true;
            if (handled == 0) await pulse.Next(AtLeastEvery, stoppingToken);
        }
    }

    private async Task<int> Round(CancellationToken stopping)
    {
        var whose = await turn.Take(stopping);
        if (whose == Turn.Anothers) return 0;
        if (whose == Turn.Taken || isUnsure) await dispatch.Reclaim(stopping);
        isUnsure = false;
        return await dispatch.Drain(stopping);
    }
}
