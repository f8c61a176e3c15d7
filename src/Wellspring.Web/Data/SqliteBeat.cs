using Microsoft.Data.Sqlite;

namespace Wellspring.Web.Data;

/// <summary>
/// Asks SQLite's <c>data_version</c>, which changes when any other connection commits, once for all who wait. The question reads a few bytes
/// of shared memory, so it can be asked forty times a second; to be woken for it costs a server that rests more than the answer.
/// </summary>
public sealed class SqliteBeat(string connectionString, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(25), WhileAway = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource stop = new();
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock turn = new();
    private Commits now = new(0, new(TaskCreationOptions.RunContinuationsAsynchronously));
    private Task? asking;
    private SqliteConnection? connection;
    private SqliteCommand? question;
    private long version;

    /// <summary>How often commits were noticed, and what is done with the next. Whoever is first waits until the database was asked once.</summary>
    public async Task<(long Noticed, Task Next)> Now(CancellationToken cancel)
    {
        lock (turn) asking ??= Task.Run(Ask, CancellationToken.None);
        await asked.Task.WaitAsync(cancel);
        lock (turn) return (now.Noticed, now.Next.Task);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        if (asking is not null) await asking;
        Forget();
        stop.Dispose();
    }

    private async Task Ask()
    {
        while (!stop.IsCancellationRequested)
        {
            var isThere = Look();
            asked.TrySetResult();
            await Task.Delay(isThere ? Step : WhileAway, time, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private bool Look()
    {
        try
        {
            if (Changed()) Tell();
            return true;
        }
        catch (SqliteException)
        {
            Forget();
            return false;
        }
    }

    // A new connection counts from its own beginning: what was committed while there was none is unknown, so it counts as a commit.
    private bool Changed()
    {
        var isNew = question is null;
        question ??= new SqliteCommand("PRAGMA data_version", connection = Connect());
        var found = (long)question.ExecuteScalar()!;
        var isChanged = isNew || found != version;
        version = found;
        return isChanged;
    }

    private SqliteConnection Connect()
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        opened.Open();
        return opened;
    }

    private void Tell()
    {
        TaskCompletionSource done;
        lock (turn) (done, now) = (now.Next, new(now.Noticed + 1, new(TaskCreationOptions.RunContinuationsAsynchronously)));
        done.SetResult();
    }

    private void Forget()
    {
        question?.Dispose();
        connection?.Dispose();
        (question, connection) = (null, null);
    }

    private sealed record Commits(long Noticed, TaskCompletionSource Next);
}
