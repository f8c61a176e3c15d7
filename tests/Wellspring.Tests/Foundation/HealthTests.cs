using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Tests.Foundation;

public sealed class HealthTests : ILogger<Health>
{
    private readonly List<(LogLevel Level, string Line, Exception? Failure)> log = [];
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private string? trouble;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trouble_is_told_once_when_it_begins_and_once_when_it_is_over()
    {
        var health = new Health([_ => Task.FromResult(trouble)], _ => null, time, this);
        Assert.Null(await health.Ask(Cancel));
        trouble = "The disk is full.";
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(trouble, await health.Ask(Cancel));
        Assert.Equal(trouble, await health.Ask(Cancel));
        trouble = null;
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await health.Ask(Cancel));
        Assert.Null(await health.Ask(Cancel));
        Assert.Equal(["Wellspring cannot do all of its work: The disk is full.", "Wellspring works again; this is over: The disk is full."], log.Select(l => l.Line));
    }

    [Fact]
    public async Task However_many_ask_the_machine_is_looked_at_once_a_second()
    {
        var looks = 0;
        var health = new Health([async cancel => { looks++; await Task.Delay(5, cancel); return null; }], _ => null, time, this);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => health.Ask(Cancel)));
        Assert.Equal(1, looks);
        time.Advance(TimeSpan.FromSeconds(1));
        await health.Ask(Cancel);
        Assert.Equal(2, looks);
    }

    [Fact]
    public async Task Work_that_fails_for_the_same_trouble_is_not_told_again()
    {
        var health = new Health([], failure => failure is IOException ? "The disk is gone." : null, time, this);
        Assert.False(await health.Try(() => throw new IOException(), "The pages could not be read."));
        Assert.False(await health.Try(() => throw new IOException(), "The mirror could not be written."));
        Assert.Equal("Wellspring cannot do all of its work: The disk is gone.", Assert.Single(log).Line);
        Assert.Null(log[0].Failure);
    }

    [Fact]
    public async Task A_failure_of_ours_is_told_each_time_with_where_it_happened()
    {
        var health = new Health([], _ => null, time, this);
        Assert.False(await health.Try(() => throw new InvalidOperationException("a bug"), "The pages could not be read."));
        Assert.True(await health.Try(() => Task.CompletedTask, "Never said."));
        Assert.Equal("The pages could not be read.", Assert.Single(log).Line);
        Assert.IsType<InvalidOperationException>(log[0].Failure);
    }

    [Fact]
    public async Task A_check_that_fails_for_a_trouble_of_the_machine_answers_with_it() =>
        Assert.Equal("The disk is gone.", await new Health([_ => throw new IOException()], _ => "The disk is gone.", time, this).Ask(Cancel));

    [Theory]
    [InlineData(-30, null)]
    [InlineData(-3600, "The clock of this machine says 2026-11-23 08:00Z, and the last act was written down at 2026-11-23 09:00Z.")]
    [InlineData(3600, null)]
    public async Task A_clock_behind_the_last_act_is_noticed(int seconds, string? sentence)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.Create();
        await using var services = new ServiceCollection().AddScoped(_ => database.Open()).BuildServiceProvider();
        await using (var db = database.Open())
        {
            db.Record(Actor.System("test"), "rang", "bell/vespers", time.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }
        time.AdjustTime(time.GetUtcNow().AddSeconds(seconds));
        var said = await ClockCheck.Ask(services.GetRequiredService<IServiceScopeFactory>(), time, Cancel);
        Assert.Equal(sentence is null, said is null);
        Assert.StartsWith(sentence ?? "", said ?? "", StringComparison.Ordinal);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        log.Add((logLevel, formatter(state, exception), exception));
}
