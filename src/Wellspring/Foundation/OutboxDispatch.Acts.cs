using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Wellspring.Foundation;

/// <summary>Events that lead to a further act: one after the other, each in a unit of work of its own.</summary>
public sealed partial class OutboxDispatch
{
    private async Task<int> Act(IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var done = 0;
        foreach (var id in ids)
        {
            if (await InScope(db => Lease(db, [id], cancel)) is []) continue;
            if (await Act(id, cancel) is { } failure) await InScope(db => Postpone(db, id, failure, cancel));
            else done++;
        }
        return done;
    }

    /// <summary>What the handlers do and the mark that it is done: stored together, or not at all.</summary>
    private async Task<Exception?> Act(long id, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WellspringDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            if (!await Mark(db, id, cancel)) return null;
            var message = await db.Outbox.AsNoTracking().SingleAsync(m => m.Id == id, cancel);
            foreach (var handler in byKind[message.Kind]) await handler.Handle(scope.ServiceProvider, [message], cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failure;
        }
    }

    // The mark comes first: whoever else would do the same waits for this transaction, and then finds it done.
    private async Task<bool> Mark(WellspringDb db, long id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return await db.Outbox.Where(m => m.Id == id && m.HandledAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.HandledAt, now).SetProperty(x => x.LastError, (string?)null), cancel) == 1;
    }

    private async Task<T> InScope<T>(Func<WellspringDb, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<WellspringDb>());
    }

    private async Task<int> Postpone(WellspringDb db, long id, Exception failure, CancellationToken cancel)
    {
        Postpone(await db.Outbox.SingleAsync(m => m.Id == id, cancel), failure);
        return await db.SaveChangesAsync(cancel);
    }
}
