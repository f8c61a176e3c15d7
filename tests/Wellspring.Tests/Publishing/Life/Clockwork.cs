using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Life;

/// <summary>The outbox of a newsroom with the handlers of Publishing, run when a test says so: until then the clock stands.</summary>
sealed class Clockwork : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <param name="time">The clock, where it is another than the newsroom's.</param>
    public Clockwork(Newsroom newsroom, TimeProvider? time = null, RecordSeal? seal = null) => services = new ServiceCollection()
        .AddSingleton(time ?? newsroom.Time)
        .AddScoped(_ => newsroom.AnotherConnection())
        .AddPublishing(seal ?? Seals.Test)
        .BuildServiceProvider();

    public async Task Run()
    {
        var dispatch = new OutboxDispatch(services.GetRequiredService<IServiceScopeFactory>(), services.GetServices<OutboxHandler>(), services.GetRequiredService<TimeProvider>(), Healths.Sound, NullLogger<OutboxDispatch>.Instance);
        while (await dispatch.Drain(Newsroom.Cancel) > 0) { }
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
