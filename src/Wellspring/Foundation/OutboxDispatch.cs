using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Wellspring.Foundation;

/// <summary>
/// Hands every due message to its handlers, in order, and marks it afterwards: a crash in between means that it is
/// handled again, never that it is lost. A message that fails is tried again later and holds up no other.
/// </summary>
public sealed partial class OutboxDispatch(IServiceScopeFactory scopes, IEnumerable<OutboxHandler> handlers, TimeProvider time, Health health, ILogger<OutboxDispatch> log)
{
    private static readonly TimeSpan Leased = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);
    private readonly ILookup<string, OutboxHandler> byKind = handlers.ToLookup(h => h.Kind);

    /// <summary>Handles what is due now, messages of one kind together; the number of messages that were handled.</summary>
    public async Task<int> Drain(CancellationToken cancel)
    {
        var handled = 0;
        foreach (var kind in await Due(cancel)) handled += await (byKind[kind.Key].Any(h => h.IsAct) ? Act([.. kind], cancel) : Dispatch([.. kind], cancel));
        return handled;
    }

    /// <summary>
    /// Makes due again what was begun and not finished. Only for the one process whose turn it is: what others have begun they do twice.
    /// </summary>
    public async Task Reclaim(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = time.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<WellspringDb>().Outbox.Where(m => m.HandledAt == null && m.Attempts > 0 && m.DueAt > now)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, now), cancel);
    }

    /// <summary>
    /// What was announced for at once is due whatever the clock says: it may have been set back since. So is what was tried before and
    /// waits longer than anything ever has to.
    /// </summary>
    private static Expression<Func<OutboxMessage, bool>> IsDue(DateTimeOffset now)
    {
        var never = now + LongestPause + Leased;
        return m => m.HandledAt == null && (m.DueAt <= now || m.DueAt == m.OccurredAt || (m.Attempts > 0 && m.DueAt > never));
    }

    private async Task<List<IGrouping<string, long>>> Due(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WellspringDb>();
        var due = await db.Outbox.Where(IsDue(time.GetUtcNow())).OrderBy(m => m.Id).Select(m => new { m.Id, m.Kind }).Take(500).ToListAsync(cancel);
        return [.. due.GroupBy(m => m.Kind, m => m.Id)];
    }

    private async Task<int> Dispatch(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WellspringDb>();
        var leased = await Lease(db, ids, cancel);
        var messages = await db.Outbox.Where(m => leased.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(cancel);
        if (messages.Count > 0 && await Handle(messages, cancel) is { } failure) await OneByOne(messages, failure, cancel);
        await db.SaveChangesAsync(cancel);
        return messages.Count(m => m.HandledAt is not null);
    }

    /// <summary>Takes messages for a minute; without those that another node took first. A node that dies leaves them due again.</summary>
    private async Task<List<long>> Lease(WellspringDb db, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var until = now + Leased;
        var leased = new List<long>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var id in ids)
        {
            var free = db.Outbox.Where(m => m.Id == id).Where(IsDue(now));
            if (await free.ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, until).SetProperty(x => x.Attempts, x => x.Attempts + 1), cancel) == 1) leased.Add(id);
        }
        await transaction.CommitAsync(cancel);
        return leased;
    }

    /// <summary>
    /// Marks the messages when all handlers are done with them; otherwise says what went wrong. Handlers have a unit of work of their own:
    /// what one began and did not finish is not stored with the mark.
    /// </summary>
    private async Task<Exception?> Handle(List<OutboxMessage> messages, CancellationToken cancel)
    {
        await using var work = scopes.CreateAsyncScope();
        try
        {
            foreach (var handler in byKind[messages[0].Kind]) await handler.Handle(work.ServiceProvider, messages, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failure;
        }
        foreach (var message in messages) (message.HandledAt, message.LastError) = (time.GetUtcNow(), null);
        return null;
    }

    /// <summary>A message that cannot be handled must not hold up those that came with it.</summary>
    private async Task OneByOne(List<OutboxMessage> messages, Exception together, CancellationToken cancel)
    {
        foreach (var message in messages)
        {
            var failure = messages.Count == 1 ? together : await Handle([message], cancel);
            if (failure is not null) Postpone(message, failure);
        }
    }

    private void Postpone(OutboxMessage message, Exception failure)
    {
        var pause = TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, Math.Pow(2, message.Attempts)));
        message.DueAt = time.GetUtcNow() + pause;
        message.LastError = failure.Message;
        if (!health.Explains(failure)) log.LogError(failure, "Event {Kind} {Id} failed on attempt {Attempt}; it is tried again in {Pause}.", message.Kind, message.Id, message.Attempts, pause);
    }
}
