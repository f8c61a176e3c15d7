using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;
using Wellspring.Web.Data;

namespace Wellspring.Tests.Data;

public sealed class OutboxTurnTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_process_has_the_turn_and_the_next_takes_it_when_that_one_is_gone()
    {
        await using var database = await TestDatabase.Create();
        await using var second = Node(database);
        await using (var first = Node(database))
        {
            Assert.Equal(Turn.Taken, await Take(first));
            Assert.Equal(Turn.Held, await Take(first));
            Assert.Equal(Turn.Anothers, await Take(second));
        }
        // The server of PostgreSQL hears of the end of a connection a moment later.
        Assert.True(await Kill.Watch.Until(async () => await Take(second) == Turn.Taken));
    }

    [Fact]
    public async Task A_server_begins_no_empty_database_where_one_was_moved_away()
    {
        await using var missing = TestDatabase.Missing();
        await using var node = Node(missing);
        await using var scope = node.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<WellspringDb>().Database.CanConnectAsync(Cancel));
        Assert.NotNull(await new Health(node.GetServices<Precondition>(), MachineTrouble.Say, TimeProvider.System, Microsoft.Extensions.Logging.Abstractions.NullLogger<Health>.Instance).Ask(Cancel));
        Assert.False(await scope.ServiceProvider.GetRequiredService<WellspringDb>().Database.CanConnectAsync(Cancel));
    }

    [Fact]
    public async Task A_pulse_waits_for_a_database_that_is_away()
    {
        await using var missing = TestDatabase.Missing();
        await using var node = Node(missing);
        var pulse = node.GetRequiredService<IDatabasePulse>();
        await pulse.Next(TimeSpan.FromMilliseconds(1), Cancel);
        await pulse.Next(TimeSpan.FromMilliseconds(1), Cancel);
    }

    private static ServiceProvider Node(TestDatabase database) =>
        new ServiceCollection().AddSingleton(TimeProvider.System).AddWellspringDb(database.ConnectionString).AddMachineChecks(database.ConnectionString, Path.GetTempPath()).BuildServiceProvider();

    private static Task<Turn> Take(ServiceProvider node) => node.GetRequiredService<IOutboxTurn>().Take(Cancel);
}
