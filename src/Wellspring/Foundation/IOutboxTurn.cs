namespace Wellspring.Foundation;

public enum Turn
{
    /// <summary>Another process works through the outbox.</summary>
    Anothers,

    /// <summary>It was taken just now: whatever was begun by another will not be finished by it.</summary>
    Taken,

    Held,
}

/// <summary>
/// Of all processes on one database one works through the outbox. The turn ends with the process, however that ends, and the next
/// one takes it at once: nothing waits for a time to run out.
/// </summary>
public interface IOutboxTurn
{
    Task<Turn> Take(CancellationToken cancel);
}
