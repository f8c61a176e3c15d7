using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Wellspring.Foundation;

/// <summary>
/// Hands every due message to its handlers, in order, and marks it afterwards: a crash in between means that it is
/// handled again, never that it is lost. A message that fails is tried again later and holds up no other.
/// </summary>
public sealed class OutboxDispatch(IServiceScopeFactory scopes, IEnumerable<OutboxHandler> handlers, TimeProvider time, ILogger<OutboxDispatch> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private readonly ILookup<string, OutboxHandler> byKind = handlers.ToLookup(h => h.Kind);

    /// <summary>Handles what is due now; the number of messages that were handled.</summary>
    public async Task<int> Drain(CancellationToken cancel)
    {
        var handled = 0;
        foreach (var id in await Due(cancel))
        {
            if (await Dispatch(id, cancel)) handled++;
        }
        return handled;
    }

    private async Task<List<long>> Due(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WellspringDb>();
        var now = time.GetUtcNow();
        return await db.Outbox.Where(m => m.HandledAt == null && m.DueAt <= now).OrderBy(m => m.Id).Select(m => m.Id).Take(500).ToListAsync(cancel);
    }

    private async Task<bool> Dispatch(long id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WellspringDb>();
        if (!await Lease(db, id, cancel)) return false;
        var message = await db.Outbox.SingleAsync(m => m.Id == id, cancel);
        try
        {
            foreach (var handler in byKind[message.Kind]) await handler.Handle(scope.ServiceProvider, message, cancel);
            message.HandledAt = time.GetUtcNow();
            message.LastError = null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Postpone(message, failure);
        }
        await db.SaveChangesAsync(cancel);
        return message.HandledAt is not null;
    }

    /// <summary>Takes the message for a minute; false when another node was quicker. A node that dies leaves it due again.</summary>
    private async Task<bool> Lease(WellspringDb db, long id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var until = now.AddMinutes(1);
        return await db.Outbox
            .Where(m => m.Id == id && m.HandledAt == null && m.DueAt <= now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, until).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancel) == 1;
    }

    private void Postpone(OutboxMessage message, Exception failure)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, message.Attempts)));
        message.DueAt = time.GetUtcNow() + pause;
        message.LastError = failure.Message;
        log.LogError(failure, "Event {Kind} {Id} failed on attempt {Attempt}; it is tried again in {Pause}.", message.Kind, message.Id, message.Attempts, pause);
    }
}
