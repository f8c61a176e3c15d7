using Microsoft.EntityFrameworkCore;

namespace Wellspring.Foundation;

/// <summary>
/// The one database of the product. It names no entity: each module brings its configurations
/// and an extension property for its tables (<c>db.Articles</c>).
/// </summary>
public abstract class WellspringDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Acts of this unit of work that are not stored yet.</summary>
    internal List<AuditEntry> Acts { get; } = [];

    /// <summary>Stores the unit of work; its acts take their place in the audit chain in the same transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Acts.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await BeAloneWithAudit(cancellationToken);
        AuditChain.Append(await AuditChain.End(this, cancellationToken), Acts);
        AddRange(Acts);
        var stored = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (own is not null) await own.CommitAsync(cancellationToken);
        Acts.Clear();
        return stored;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => Acts.Count == 0
        ? base.SaveChanges(acceptAllChangesOnSuccess)
        : throw new InvalidOperationException("Acts are stored with SaveChangesAsync, which puts them into the audit chain.");

    /// <summary>A transaction in which nobody else acts: what is read in it is still so when its act is stored.</summary>
    internal async Task<OneTransaction> ActAlone(CancellationToken cancel)
    {
        var alone = await OneTransaction.Begin(this, cancel);
        await BeAloneWithAudit(cancel);
        return alone;
    }

    /// <summary>Until the transaction ends nobody else adds to the audit log.</summary>
    protected abstract Task BeAloneWithAudit(CancellationToken cancel);

    /// <summary>Until it is disposed of, whatever is read is of one moment. Nobody who writes waits for it, and it writes nothing.</summary>
    public abstract Task<IAsyncDisposable> OneMoment(CancellationToken cancel);

    /// <summary>Rows came in with numbers of their own: the next number counts on from the highest.</summary>
    public abstract Task CountOn(string table, string column, CancellationToken cancel);

    /// <summary>Orders text by its bytes, alike in every database: stands behind a column in ORDER BY.</summary>
    public abstract string ByteOrder { get; }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WellspringDb).Assembly);
}
