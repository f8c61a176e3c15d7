using Wellspring.Accounts;
using Wellspring.Foundation;

namespace Wellspring.Studio.Desk;

/// <summary>The most pressing first.</summary>
public enum Pressing { Now, Soon, Calm }

/// <summary>One thing that waits for whoever looks.</summary>
/// <param name="Path">Where it is done; null when that is not in the studio.</param>
/// <param name="Facts">What is to be known of it, in a few words.</param>
public sealed record Duty(string Words, string? Path, string Facts, Pressing Pressing)
{
    /// <summary>What to call it while it presses; empty for what merely waits.</summary>
    public string Mark { get; init; } = "";
}

/// <summary>Duties of one kind: the first of them, how many there are, and where all of them are.</summary>
public sealed record Pile(string Name, string Title, Foremost<Duty> Duties, string? All)
{
    public Pressing Pressing => Duties.Rows.Min(d => d.Pressing);
}

/// <summary>For whom the desk is laid, and when.</summary>
public sealed record Sitting(WellspringDb Db, StaffUser User, TimeProvider Time, TimeZoneInfo Zone, CancellationToken Cancel)
{
    public DateTimeOffset Now => Time.GetUtcNow();

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public bool Opens(StudioDoor door) => door.OpensTo(User.Roles);

    /// <summary>How much a day presses.</summary>
    public Pressing By(DateOnly day) => day < Today ? Pressing.Now : day <= Today.AddDays(DaysAhead) ? Pressing.Soon : Pressing.Calm;

    private const int DaysAhead = 7;
}
