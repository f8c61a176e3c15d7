using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wellspring.Web.Data;

/// <summary>What every connection to the embedded database is told before it is used.</summary>
sealed class SqliteSettings : DbConnectionInterceptor
{
    // What is deleted is overwritten: a reader's words that a clock has deleted are in no free page of the file.
    private const string Pragmas = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA busy_timeout = 10000;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        """;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
