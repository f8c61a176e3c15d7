using Microsoft.Extensions.Hosting;

namespace Wellspring.Foundation;

/// <summary>
/// Gives memory back when a burst of work is over. Starting, rendering a site and indexing it need far more than serving it, and a server
/// that then rests allocates too little for the collector to come by itself.
/// </summary>
sealed class MemoryRest(TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(4);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var bursts = new AllocationBursts();
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Between, time, stoppingToken);
            if (bursts.IsOver(GC.GetTotalAllocatedBytes())) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}

/// <summary>Tells from what was ever allocated, asked again and again, when much was and then little; seldom, for readers wait while memory is given back.</summary>
sealed class AllocationBursts
{
    internal const long Much = 32 << 20;
    internal const long Little = 16 << 20;

    /// <summary>So many times it is asked in vain after it said yes: five minutes.</summary>
    internal const int Pause = 75;

    private long before, atLastRest;
    private int toWait;

    public bool IsOver(long allocated)
    {
        var (isQuiet, isOwed) = (allocated - before < Little, allocated - atLastRest >= Much);
        before = allocated;
        if (toWait > 0) toWait--;
        if (!isQuiet || !isOwed || toWait > 0) return false;
        (atLastRest, toWait) = (allocated, Pause);
        return true;
    }
}
