using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Wellspring.Web.Data;

/// <summary>Whether the database can be opened now and answers: an open connection outlives a file that was moved away.</summary>
static class DatabaseCheck
{
    private const int ReadAndWrite = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Task<string?> Ask(string connectionString, CancellationToken cancel) => IsClosed(connectionString) ? Task.FromResult<string?>(MachineTrouble.NoFile) : Answers(connectionString, cancel);

    private static async Task<string?> Answers(string connectionString, CancellationToken cancel)
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

    // SQLite opens no file again that the process has open. To open it past SQLite would take SQLite's locks from it:
    // https://sqlite.org/howtocorrupt.html, 2.2.
    private static bool IsClosed(string connectionString) => !Database.IsPostgres(connectionString) && !OperatingSystem.IsWindows()
        && Access(Encoding.UTF8.GetBytes(Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + '\0'), ReadAndWrite) != 0;

    [DllImport("libc", EntryPoint = "access"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Access(byte[] path, int how);
}
