using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wellspring.Foundation;

namespace Wellspring.Delivery;

/// <summary>Keeps this node's pages in step with the database: all of them before the first request, changes as they come.</summary>
sealed class PageWatch(PageCache cache, IServiceScopeFactory scopes, TimeProvider time) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private Task watching = Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Refresh(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        watching = Watch(stopping.Token);
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => stopping.CancelAsync();

    public Task StopAsync(CancellationToken cancellationToken) => watching;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => stopping.Dispose();

    private async Task Watch(CancellationToken cancel)
    {
        using var beat = new PeriodicTimer(Beat, time);
        try
        {
            while (await beat.WaitForNextTickAsync(cancel)) await Refresh(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task Refresh(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await cache.Refresh(scope.ServiceProvider.GetRequiredService<WellspringDb>(), cancel);
    }
}
