namespace Wellspring.Tests;

/// <summary>The clock of this machine, put forward by a test; what waits for a timer waits as long as ever.</summary>
sealed class ClockAhead : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
}
