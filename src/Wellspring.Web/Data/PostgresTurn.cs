using Npgsql;
using Wellspring.Foundation;

namespace Wellspring.Web.Data;

/// <summary>An advisory lock of a session of its own: the server lets go of it when the connection ends, however it ends.</summary>
public sealed class PostgresTurn(string connectionString) : IOutboxTurn, IAsyncDisposable
{
    // The number means nothing but this.
    private const string Question = "SELECT pg_try_advisory_lock(7216105)";

    private NpgsqlConnection? session;
    private bool isHeld;

    public async Task<Turn> Take(CancellationToken cancel)
    {
        try
        {
            session ??= await Connect(cancel);
            if (isHeld) return await IsAlive(cancel);
            await using var command = new NpgsqlCommand(Question, session);
            isHeld = (bool)(await command.ExecuteScalarAsync(cancel))!;
            return isHeld ? Turn.Taken : Turn.Anothers;
        }
        catch (NpgsqlException)
        {
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (session is not null) await session.DisposeAsync();
        (session, isHeld) = (null, false);
    }

    private async Task<Turn> IsAlive(CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("SELECT 1", session);
        await command.ExecuteScalarAsync(cancel);
        return Turn.Held;
    }

    private async Task<NpgsqlConnection> Connect(CancellationToken cancel)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await opened.OpenAsync(cancel);
        // A machine that lost its power says no goodbye: the database notices within half a minute, not within two hours.
        await using var settings = new NpgsqlCommand("SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3", opened);
        await settings.ExecuteNonQueryAsync(cancel);
        return opened;
    }
}
