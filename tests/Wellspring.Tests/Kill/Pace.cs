namespace Wellspring.Tests.Kill;

/// <summary>How long an act takes from the moment it has the database open, and after how long others can see what it did.</summary>
sealed record Pace(TimeSpan Whole, TimeSpan Seen)
{
    private static readonly TimeSpan Around = TimeSpan.FromMilliseconds(40);

    /// <summary>
    /// When to kill in one round: every second time anywhere in the act, and otherwise close to the moment when its transaction ends,
    /// where a loss would hide.
    /// </summary>
    public TimeSpan Draw(int round, uint stream) => round % 2 == 0
        ? Whole * 0.95 * FixedSeeds.Draw(stream)
        : TimeSpan.FromMilliseconds(Math.Max(0, (Seen - Around + 2 * Around * FixedSeeds.Draw(stream)).TotalMilliseconds));

    /// <summary>After a kill that came too late: the act is quicker now than when it was measured.</summary>
    public Pace Sooner() => new(Whole * 0.85, Seen * 0.85);
}
