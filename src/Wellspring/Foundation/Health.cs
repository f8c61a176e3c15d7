using Microsoft.Extensions.Logging;

namespace Wellspring.Foundation;

/// <summary>One thing that has to be so for the process to do its work: null, or a sentence that says what is wrong and what to do.</summary>
public delegate Task<string?> Precondition(CancellationToken cancel);

/// <summary>What a failure of the machine means in plain words; null for a failure that is ours.</summary>
public delegate string? MachineWords(Exception failure);

/// <summary>
/// Whether the machine lets the process do its work. A trouble is told in the log once, when it begins, and once more when it is over:
/// work that fails meanwhile is tried again in silence.
/// </summary>
public sealed class Health(IEnumerable<Precondition> preconditions, MachineWords words, TimeProvider time, ILogger<Health> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly Lock telling = new();
    private string? told;
    private (long At, string? Trouble)? last;

    public void Dispose() => asking.Dispose();

    /// <summary>What is wrong now; null when nothing is. However many ask, the machine is looked at once a second.</summary>
    public async Task<string?> Ask(CancellationToken cancel)
    {
        await asking.WaitAsync(cancel);
        try
        {
            if (last is not { } answer || time.GetElapsedTime(answer.At) >= Fresh) last = answer = (time.GetTimestamp(), await Look(cancel));
            return answer.Trouble;
        }
        finally
        {
            asking.Release();
        }
    }

    private async Task<string?> Look(CancellationToken cancel)
    {
        foreach (var precondition in preconditions)
            if (await Answer(precondition, cancel) is { } trouble) return Tell(trouble);
        Recovered();
        return null;
    }

    /// <summary>Does a round of work in the background; false when it failed and should be tried again.</summary>
    /// <param name="whatFailed">For the log, when the failure is ours.</param>
    public async Task<bool> Try(Func<Task> round, string whatFailed)
    {
        try
        {
            await round();
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (!Explains(failure)) log.LogError(failure, "{Work}", whatFailed);
            return false;
        }
    }

    /// <summary>Whether the machine is to blame for a failure; then it has been told.</summary>
    public bool Explains(Exception failure)
    {
        if (words(failure) is not { } trouble) return false;
        Tell(trouble);
        return true;
    }

    private async Task<string?> Answer(Precondition precondition, CancellationToken cancel)
    {
        try
        {
            return await precondition(cancel);
        }
        catch (Exception failure) when (words(failure) is not null)
        {
            return words(failure);
        }
    }

    private string Tell(string trouble)
    {
        lock (telling)
        {
            if (told is null) log.LogError("Wellspring cannot do all of its work: {Trouble}", trouble);
            told ??= trouble;
        }
        return trouble;
    }

    private void Recovered()
    {
        lock (telling)
        {
            if (told is not null) log.LogInformation("Wellspring works again; this is over: {Trouble}", told);
            told = null;
        }
    }
}
