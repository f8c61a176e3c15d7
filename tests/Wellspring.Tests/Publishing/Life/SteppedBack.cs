namespace Wellspring.Tests.Publishing.Life;

/// <summary>A clock that steps back after an event was found due and leased, before its handler asks for the time.</summary>
sealed class SteppedBack(DateTimeOffset before, DateTimeOffset after) : TimeProvider
{
    private int asked;

    public override DateTimeOffset GetUtcNow() => asked++ < 2 ? before : after;
}
