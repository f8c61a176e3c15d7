using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Wellspring.Web.Data;

/// <summary>Whether the database can be opened now and answers: an open connection outlives a file that was moved away.</summary>
static class DatabaseCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async Task<string?> Ask(string connectionString, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await using var connection = Fresh(connectionString);
            await connection.OpenAsync(patience.Token);
            await using var question = connection.CreateCommand();
            question.CommandText = "SELECT count(*) FROM delivery_clock";
            await question.ExecuteScalarAsync(patience.Token);
            return null;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return "The database has not answered for five seconds.";
        }
    }

    private static DbConnection Fresh(string connectionString) => Database.IsPostgres(connectionString)
        ? new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString)
        : new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ConnectionString);
}
