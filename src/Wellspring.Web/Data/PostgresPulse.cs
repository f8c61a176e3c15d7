using Npgsql;
using Wellspring.Foundation;

namespace Wellspring.Web.Data;

/// <summary>
/// Listens for the notification that every commit to the outbox or the pages sends (a trigger of the first migration),
/// with the caller's time limit as the poll behind it: a broken connection costs delay, never an event.
/// </summary>
public sealed class PostgresPulse(string connectionString) : IDatabasePulse, IAsyncDisposable
{
    public const string Channel = "wellspring";
    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private NpgsqlConnection? connection;

    public async Task Next(TimeSpan atMost, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            if (connection is null) await Connect(cancel);
            else await connection.WaitAsync(atMost, cancel);
        }
        catch (NpgsqlException)
        {
            await Forget();
            await Task.Delay(atMost, cancel);
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

    /// <summary>Comes back at once the first time: what was committed before we listened is looked at too.</summary>
    private async Task Connect(CancellationToken cancel)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 30 }.ConnectionString);
        await opened.OpenAsync(cancel);
        await using var listen = new NpgsqlCommand($"LISTEN {Channel}", opened);
        await listen.ExecuteNonQueryAsync(cancel);
        connection = opened;
    }

    private async Task Forget()
    {
        if (connection is not null) await connection.DisposeAsync();
        connection = null;
    }
}
