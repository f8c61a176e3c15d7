using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Wellspring.Foundation;

namespace Wellspring.Tests.Foundation;

public sealed class OutboxTests : IAsyncLifetime
{
    private sealed record Rang(string Bell);

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly List<string> heard = [];
    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await TestDatabase.Create();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task An_event_is_handled_once_its_transaction_is_committed()
    {
        await Announce("vespers");
        Assert.Equal(1, await Dispatch(Hear).Drain(Cancel));
        Assert.Equal(0, await Dispatch(Hear).Drain(Cancel));
        Assert.Equal(["vespers"], heard);
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_leaves_no_event()
    {
        await using (var db = database.Open())
        await using (await db.Database.BeginTransactionAsync(Cancel))
        {
            db.Announce(new Rang("never"), time.GetUtcNow());
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Equal(0, await Dispatch(Hear).Drain(Cancel));
    }

    [Fact]
    public async Task A_crash_between_doing_and_marking_means_handled_again_and_not_lost()
    {
        await Announce("matins");
        var crashing = Dispatch((_, rang, _) =>
        {
            heard.Add(rang.Bell);
            throw new OperationCanceledException("the process was killed here");
        });
        await Assert.ThrowsAsync<OperationCanceledException>(() => crashing.Drain(Cancel));
        Assert.Equal(0, await Dispatch(Hear).Drain(Cancel));
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await Dispatch(Hear).Drain(Cancel));
        Assert.Equal(["matins", "matins"], heard);
    }

    [Fact]
    public async Task What_a_process_that_died_had_begun_is_due_again_at_once_for_the_next()
    {
        await Announce("lauds");
        await Assert.ThrowsAsync<OperationCanceledException>(() => Dispatch((_, _, _) => throw new OperationCanceledException("the process was killed here")).Drain(Cancel));
        var next = Dispatch(Hear);
        await next.Reclaim(Cancel);
        Assert.Equal(1, await next.Drain(Cancel));
        Assert.Equal(["lauds"], heard);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_holds_up_nothing_that_was_announced_for_at_once()
    {
        await Announce("sext");
        time.AdjustTime(time.GetUtcNow().AddDays(-1));
        Assert.Equal(1, await Dispatch(Hear).Drain(Cancel));
        Assert.Equal(["sext"], heard);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_nothing_wait_that_was_tried_before()
    {
        await Announce("none");
        await Assert.ThrowsAsync<OperationCanceledException>(() => Dispatch((_, _, _) => throw new OperationCanceledException("the process was killed here")).Drain(Cancel));
        time.AdjustTime(time.GetUtcNow().AddDays(-1));
        Assert.Equal(1, await Dispatch(Hear).Drain(Cancel));
    }

    [Fact]
    public async Task An_act_and_the_mark_that_it_is_done_are_stored_together_or_not_at_all()
    {
        await Announce("compline");
        var crashing = Dispatching(OutboxHandler.Acting<Rang>(async (services, rang, cancel) =>
        {
            await Write(services, rang);
            throw new OperationCanceledException("the process was killed here");
        }));
        await Assert.ThrowsAsync<OperationCanceledException>(() => crashing.Drain(Cancel));
        var next = Dispatching(OutboxHandler.Acting<Rang>((services, rang, _) => Write(services, rang)));
        await next.Reclaim(Cancel);
        Assert.Equal(1, await next.Drain(Cancel));
        await using var db = database.Open();
        Assert.Equal("rang", Assert.Single(await db.Audit.ToListAsync(Cancel)).Act);
    }

    [Fact]
    public async Task An_act_is_done_once_though_two_processes_think_it_is_their_turn()
    {
        await Announce("lauds");
        var begun = new TaskCompletionSource();
        var slow = Dispatching(OutboxHandler.Acting<Rang>(async (services, rang, cancel) =>
        {
            begun.SetResult();
            await Task.Delay(300, cancel);
            await Write(services, rang);
        }));
        var first = slow.Drain(Cancel);
        await begun.Task;
        var second = Dispatching(OutboxHandler.Acting<Rang>((services, rang, _) => Write(services, rang)));
        await second.Reclaim(Cancel);
        await second.Drain(Cancel);
        await first;
        await using var db = database.Open();
        Assert.Equal("rang", Assert.Single(await db.Audit.ToListAsync(Cancel)).Act);
    }

    [Fact]
    public async Task An_act_that_cannot_be_stored_holds_up_no_other()
    {
        await Announce("cracked");
        await Announce("whole");
        var dispatch = Dispatching(OutboxHandler.Acting<Rang>((services, rang, _) =>
        {
            var db = services.GetRequiredService<WellspringDb>();
            if (rang.Bell == "cracked") db.Outbox.Add(new OutboxMessage { Kind = null!, Payload = "", OccurredAt = time.GetUtcNow(), DueAt = time.GetUtcNow() });
            return db.SaveChangesAsync(Cancel);
        }));
        Assert.Equal(1, await dispatch.Drain(Cancel));
        await using var db = database.Open();
        var cracked = Assert.Single(await db.Outbox.Where(m => m.HandledAt == null).ToListAsync(Cancel));
        Assert.Contains("cracked", cracked.Payload, StringComparison.Ordinal);
        Assert.NotNull(cracked.LastError);
    }

    [Fact]
    public async Task What_is_for_later_waits_for_its_time()
    {
        await using (var db = database.Open())
        {
            db.AnnounceFor(new Rang("tomorrow"), time.GetUtcNow(), time.GetUtcNow().AddDays(1));
            await db.SaveChangesAsync(Cancel);
        }
        await Dispatch(Hear).Reclaim(Cancel);
        Assert.Equal(0, await Dispatch(Hear).Drain(Cancel));
        time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await Dispatch(Hear).Drain(Cancel));
    }

    [Fact]
    public async Task A_message_that_fails_is_tried_again_later_and_holds_up_no_other()
    {
        await Announce("cracked");
        await Announce("whole");
        var dispatch = Dispatch((_, rang, _) =>
        {
            if (rang.Bell == "cracked" && heard.Count < 2) { heard.Add("tried"); throw new InvalidOperationException("no sound"); }
            heard.Add(rang.Bell);
            return Task.CompletedTask;
        });
        Assert.Equal(1, await dispatch.Drain(Cancel));
        Assert.Equal(0, await dispatch.Drain(Cancel));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await dispatch.Drain(Cancel));
        Assert.Equal(["tried", "tried", "whole", "cracked"], heard);
        await using var db = database.Open();
        Assert.All(await db.Outbox.ToListAsync(Cancel), m => Assert.NotNull(m.HandledAt));
    }

    [Fact]
    public async Task Two_nodes_do_not_take_the_same_message()
    {
        for (var bell = 0; bell < 20; bell++) await Announce($"bell {bell}");
        var counts = await Task.WhenAll(Task.Run(() => Dispatch(Hear).Drain(Cancel)), Task.Run(() => Dispatch(Hear).Drain(Cancel)));
        Assert.Equal(20, counts.Sum());
        Assert.Equal(20, heard.Distinct().Count());
        Assert.Equal(20, heard.Count);
    }

    [Fact]
    public async Task Messages_that_are_due_together_are_handed_over_together()
    {
        await Announce("prime");
        await Announce("terce");
        var calls = new List<string>();
        var dispatch = Dispatching(OutboxHandler.For<Rang>((_, all, _) =>
        {
            calls.Add(string.Join(' ', all.Select(r => r.Bell)));
            return Task.CompletedTask;
        }));
        Assert.Equal(2, await dispatch.Drain(Cancel));
        Assert.Equal(["prime terce"], calls);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task Write(IServiceProvider services, Rang rang)
    {
        var db = services.GetRequiredService<WellspringDb>();
        db.Record(Actor.System("test"), "rang", $"bell/{rang.Bell}", time.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
    }

    private Task Hear(IServiceProvider services, Rang rang, CancellationToken cancel)
    {
        lock (heard) heard.Add(rang.Bell);
        return Task.CompletedTask;
    }

    private async Task Announce(string bell)
    {
        await using var db = database.Open();
        db.Announce(new Rang(bell), time.GetUtcNow());
        await db.SaveChangesAsync(Cancel);
    }

    private OutboxDispatch Dispatch(Func<IServiceProvider, Rang, CancellationToken, Task> handle) =>
        Dispatching(OutboxHandler.For<Rang>((services, all, cancel) => InTurn(services, all, handle, cancel)));

    private OutboxDispatch Dispatching(OutboxHandler handler)
    {
        var services = new ServiceCollection().AddScoped(_ => database.Open()).BuildServiceProvider();
        return new(services.GetRequiredService<IServiceScopeFactory>(), [handler], time, Healths.Sound, NullLogger<OutboxDispatch>.Instance);
    }

    private static async Task InTurn(IServiceProvider services, IReadOnlyList<Rang> all, Func<IServiceProvider, Rang, CancellationToken, Task> handle, CancellationToken cancel)
    {
        foreach (var rang in all) await handle(services, rang, cancel);
    }
}
