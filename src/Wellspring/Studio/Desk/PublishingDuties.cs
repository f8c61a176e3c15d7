using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Desk;

/// <summary>Of those who put articles before the public: what is ready for the next step, and what did not get there.</summary>
static class PublishingDuties
{
    public static async Task<Pile> Refused(Sitting at) => new("refused", "Did not go live at their time",
        (await ListSchedules.Refused(at.Db, at.Time, at.Cancel)).As(refused => new Duty(
            refused.Title, RoomPaths.Article(refused.Slug), $"edition {refused.Edition}, {Say.Moment(refused.DueAt, at.Zone)}. {refused.Outcome}", Pressing.Now) { Mark = "Refused" }),
        StudioPaths.Calendar);

    public static async Task<Pile> Ready(Sitting at) => new("ready", "Signed, to be published",
        (await NextSteps.Publish(at.Db, at.Cancel)).As(ready => new Duty(ready.Title, RoomPaths.Article(ready.Slug), $"written on {Say.Day(ready.ChangedAt)}", Pressing.Soon)),
        $"{StudioPaths.Articles}?state=review");

    public static async Task<Pile> Unread(Sitting at) => new("unread", "Nobody is asked to review",
        (await NextSteps.AskForReview(at.Db, at.Cancel)).As(unread => new Duty(unread.Title, RoomPaths.Article(unread.Slug), $"written on {Say.Day(unread.ChangedAt)}", Pressing.Calm)),
        $"{StudioPaths.Articles}?state=review");

    public static async Task<Pile> Scheduled(Sitting at) => new("scheduled", "Goes live by itself",
        (await ListSchedules.Waiting(at.Db, at.Cancel)).As(waiting => new Duty(waiting.Title, RoomPaths.Article(waiting.Slug), $"edition {waiting.Edition} on {Say.Moment(waiting.DueAt, at.Zone)}", Pressing.Calm)),
        StudioPaths.Calendar);
}
