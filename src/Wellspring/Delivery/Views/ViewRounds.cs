using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellspring.Foundation;

namespace Wellspring.Delivery.Views;

/// <summary>Writes down once a minute, at midnight and when the server stops how often pages were loaded. A process that is killed loses the last minute.</summary>
sealed class ViewRounds(PageCache cache, IServiceScopeFactory scopes, TimeProvider time, Health health) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private DateOnly closed;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Write(DayOf(time.GetUtcNow()), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = time.GetUtcNow();
            await Task.Delay(UntilNext(began), time, stoppingToken);
            await Write(DayOf(began), stoppingToken);
            await Close(time.GetUtcNow(), stoppingToken);
        }
    }

    internal static TimeSpan UntilNext(DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);
        return midnight - now < Every ? midnight - now : Every;
    }

    private static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    private Task<bool> Write(DateOnly day, CancellationToken cancel) =>
        health.Try(() => InScope(db => WriteViews.Handle(db, cache, day, cancel)), "How often pages were loaded could not be written down; it waits in memory.");

    private async Task Close(DateTimeOffset now, CancellationToken cancel)
    {
        var today = CloseDays.OpenDay(now);
        if (today == closed) return;
        if (await health.Try(() => InScope(db => CloseDays.Handle(db, today, cancel)), "Small numbers of a day that is over could not be thrown away; it is tried again.")) closed = today;
    }

    private async Task InScope(Func<WellspringDb, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<WellspringDb>());
    }
}
