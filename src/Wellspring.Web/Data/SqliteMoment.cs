using Microsoft.EntityFrameworkCore;

namespace Wellspring.Web.Data;

/// <summary>A read transaction of the write-ahead log. The provider's own transactions take the writer's place, so this one begins by hand.</summary>
sealed class SqliteMoment : IAsyncDisposable
{
    private readonly SqliteDb db;

    private SqliteMoment(SqliteDb db) => this.db = db;

    public static async Task<IAsyncDisposable> Begin(SqliteDb db, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("BEGIN DEFERRED", cancel);
        // The moment is that of the first read, not of BEGIN.
        await db.Database.ExecuteSqlRawAsync("SELECT COUNT(*) FROM sqlite_schema", cancel);
        return new SqliteMoment(db);
    }

    public async ValueTask DisposeAsync()
    {
        await db.Database.ExecuteSqlRawAsync("ROLLBACK");
        await db.Database.CloseConnectionAsync();
    }
}
