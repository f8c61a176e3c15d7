using Microsoft.Data.Sqlite;
using Wellspring.Foundation;

namespace Wellspring.Web.Data;

/// <summary>A lock on a file beside the database: the system lets go of it when the process ends, however it ends.</summary>
public sealed class SqliteTurn(string connectionString) : IOutboxTurn, IDisposable
{
    // EWOULDBLOCK: flock(2) says so when another holds it.
    private const int HeldByAnother = 11;

    private readonly string file = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource) + "-outbox";
    private FileStream? held;

    public Task<Turn> Take(CancellationToken cancel)
    {
        if (held is not null) return Task.FromResult(Turn.Held);
        try
        {
            held = new(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Task.FromResult(Turn.Taken);
        }
        catch (IOException taken) when ((taken.HResult & 0xFFFF) == HeldByAnother)
        {
            return Task.FromResult(Turn.Anothers);
        }
    }

    public void Dispose() => held?.Dispose();
}
