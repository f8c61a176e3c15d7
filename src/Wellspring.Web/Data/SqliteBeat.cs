using Microsoft.Data.Sqlite;

namespace Wellspring.Web.Data;

/// <summary>
/// Asks SQLite's <c>data_version</c>, which changes when any other connection commits, once for all who wait. The question reads a few bytes
/// of shared memory. To be woken for it costs more than the answer, so a thread of its own asks, twenty-five times a second: a timer and the
/// pool would be woken as well.
/// </summary>
public sealed class SqliteBeat(string connectionString) : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(40), WhileAway = TimeSpan.FromSeconds(1);
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
        lock (turn) asking ??= Task.Factory.StartNew(Ask, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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

    private void Ask()
    {
        bool isThere;
        do
        {
            isThere = Look();
            asked.TrySetResult();
        }
        while (!stop.Token.WaitHandle.WaitOne(isThere ? Step : WhileAway));
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
