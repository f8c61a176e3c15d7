using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Web.Data;

namespace Wellspring.Tests.Data;

public sealed class DatabasePulseTests
{
    private sealed record Knocked(string Door);

    [Fact]
    public async Task A_commit_from_elsewhere_wakes_who_waits()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.Create();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddWellspringDb(database.ConnectionString).BuildServiceProvider();
        var pulse = services.GetRequiredService<IDatabasePulse>();
        await pulse.Next(TimeSpan.FromMilliseconds(1), cancel);

        var waiting = pulse.Next(TimeSpan.FromMinutes(1), cancel);
        Assert.False(waiting.IsCompleted);
        await Commit(database, cancel);
        await waiting.WaitAsync(TimeSpan.FromSeconds(20), cancel);
    }

    [Fact]
    public async Task A_commit_between_two_calls_is_not_missed()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.Create();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddWellspringDb(database.ConnectionString).BuildServiceProvider();
        var pulse = services.GetRequiredService<IDatabasePulse>();
        await pulse.Next(TimeSpan.FromMilliseconds(1), cancel);
        await Commit(database, cancel);
        await pulse.Next(TimeSpan.FromMinutes(1), cancel).WaitAsync(TimeSpan.FromSeconds(20), cancel);
    }

    [Fact]
    public async Task Without_a_commit_it_comes_back_after_the_time_given()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.Create();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddWellspringDb(database.ConnectionString).BuildServiceProvider();
        var pulse = services.GetRequiredService<IDatabasePulse>();
        await pulse.Next(TimeSpan.FromMilliseconds(1), cancel);
        var clock = Stopwatch.StartNew();
        await pulse.Next(TimeSpan.FromMilliseconds(200), cancel);
        Assert.True(clock.Elapsed >= TimeSpan.FromMilliseconds(150));
    }

    private static async Task Commit(TestDatabase database, CancellationToken cancel)
    {
        await using var db = database.Open();
        db.Announce(new Knocked("front"), TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync(cancel);
    }
}
