using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Desk;

/// <summary>Of reviews: what one is asked to read, and what one has asked others to read.</summary>
static class ReviewDuties
{
    public static async Task<Pile> Asked(Sitting at) => new("reading", "You are asked to read",
        (await RoundsOf.Reviewer(at.Db, at.User.Id, at.Cancel)).As(reading => new Duty(
            reading.Title, RoomPaths.Review(reading.Round), $"until {Say.Day(reading.DueOn)}{(reading.SignedBefore ? "; it has changed since you signed it" : "")}", Asked(at.By(reading.DueOn)))
        { Mark = reading.DueOn < at.Today ? "Overdue" : "" }),
        StudioPaths.Reviews);

    public static async Task<Pile> Opened(Sitting at) => new("rounds", "Reviews you asked for",
        (await RoundsOf.Opener(at.Db, at.User.Id, at.Cancel)).As(round => new Duty(
            round.Title, RoomPaths.Review(round.Round), $"until {Say.Day(round.DueOn)}; {InWords(round)}", round.DueOn < at.Today || NobodyReads(round) ? Pressing.Now : Pressing.Calm)
        { Mark = NobodyReads(round) ? "Nobody reads it" : round.DueOn < at.Today ? "Overdue" : "" }),
        StudioPaths.Reviews);

    // Somebody waits for the answer, however far off the day is.
    private static Pressing Asked(Pressing byDay) => byDay == Pressing.Calm ? Pressing.Soon : byDay;

    private static bool NobodyReads(OpenedRound round) => round.Declined == round.Asked;

    private static string InWords(OpenedRound round) => string.Join(", ", new[]
    {
        $"{round.Asked - round.Declined - round.Waiting} of {round.Asked} signed",
        round.Declined > 0 ? $"{round.Declined} declined" : null,
    }.OfType<string>());
}
