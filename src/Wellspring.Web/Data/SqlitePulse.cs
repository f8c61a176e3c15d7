using Microsoft.Data.Sqlite;
using Wellspring.Foundation;

namespace Wellspring.Web.Data;

/// <summary>
/// Asks SQLite's <c>data_version</c>, which changes when any other connection commits; the question reads
/// a few bytes of shared memory, so it can be asked forty times a second.
/// </summary>
public sealed class SqlitePulse(string connectionString, TimeProvider time) : IDatabasePulse, IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(25);
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private SqliteConnection? connection;
    private SqliteCommand? question;
    private long seen = -1;

    public async Task Next(TimeSpan atMost, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            // Not by the clock, which may be set back.
            var began = time.GetTimestamp();
            while (!await Changed(cancel) && time.GetElapsedTime(began) < atMost) await Task.Delay(Step, time, cancel);
        }
        catch (SqliteException)
        {
            await Forget();
            await Task.Delay(atMost, time, cancel);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Forget();
        oneAtATime.Dispose();
    }

    private async Task Forget()
    {
        if (question is not null) await question.DisposeAsync();
        if (connection is not null) await connection.DisposeAsync();
        (question, connection, seen) = (null, null, -1);
    }

    private async Task<bool> Changed(CancellationToken cancel)
    {
        connection ??= await Connect(cancel);
        question ??= new SqliteCommand("PRAGMA data_version", connection);
        var version = (long)(await question.ExecuteScalarAsync(cancel))!;
        if (version == seen) return false;
        seen = version;
        return true;
    }

    private async Task<SqliteConnection> Connect(CancellationToken cancel)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await opened.OpenAsync(cancel);
        return opened;
    }
}
