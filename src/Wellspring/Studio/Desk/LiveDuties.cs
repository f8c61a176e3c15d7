using Wellspring.Evidence;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Desk;

/// <summary>Of what readers have already, and what has happened to it since.</summary>
static class LiveDuties
{
    private const int DaysAhead = 90;

    public static async Task<Pile> Urgent(Sitting at) => new("urgent", "Live without an independent review",
        (await ListUrgencies.Handle(at.Db, at.Cancel)).As(urgent => new Duty(
            urgent.Title, RoomPaths.Article(urgent.Slug), $"a second signature is needed until {Say.Moment(urgent.Until, at.Zone)}", Pressing.Now) { Mark = "Urgent" }),
        null);

    public static async Task<Pile> Sources(Sitting at) => new("sources", "A source went bad",
        (await ListReopenings.Handle(at.Db, at.Cancel)).As(open => new Duty(
            open.Title, RoomPaths.Article(open.Slug), $"{open.Source}, since {Say.Day(open.At)}", open.Fell == Standing.Retracted ? Pressing.Now : Pressing.Soon)
        { Mark = open.Fell == Standing.Retracted ? "Retracted" : "Under concern" }),
        $"{StudioPaths.Sources}?worry=bad-live");

    public static async Task<Pile> Due(Sitting at) => new("due", "Reviews that run out",
        (await UnaskedReviews.Handle(at.Db, at.Now.AddDays(DaysAhead), at.Cancel)).As(due => new Duty(
            due.Title, RoomPaths.Article(due.Slug), $"{(due.Due <= at.Now ? "ran out on" : "holds until")} {Say.Day(due.Due)}", due.Due <= at.Now ? Pressing.Now : Pressing.Calm)
        { Mark = due.Due <= at.Now ? "Ran out" : "" }),
        $"{StudioPaths.Calendar}?days={DaysAhead}#due-title");
}
