using Microsoft.EntityFrameworkCore.Storage;

namespace Wellspring.Foundation;

/// <summary>A transaction of its own, or part of the one that the caller has begun and will commit.</summary>
sealed class OneTransaction : IAsyncDisposable
{
    private readonly IDbContextTransaction? own;

    private OneTransaction(IDbContextTransaction? own) => this.own = own;

    public static async Task<OneTransaction> Begin(WellspringDb db, CancellationToken cancel) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null);

    public Task Commit(CancellationToken cancel) => own?.CommitAsync(cancel) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}
