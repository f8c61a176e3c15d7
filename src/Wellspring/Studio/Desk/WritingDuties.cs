using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Studio.Room;

namespace Wellspring.Studio.Desk;

/// <summary>Of those who write: what they are in the middle of, and what was said of it.</summary>
static class WritingDuties
{
    public static async Task<Pile> Drafts(Sitting at) => new("drafts", "Your drafts",
        (await OwnDrafts.Of(at.Db, at.User.Id, at.Cancel)).As(draft => new Duty(
            draft.Title.Length > 0 ? draft.Title : "Without a title", $"{StudioPaths.Drafts}/{draft.Id}",
            $"{(draft.FromEdition is { } edition ? $"after edition {edition}" : "new")}, saved by {(draft.SavedBy == at.User.Email ? "you" : Say.Who(draft.SavedBy))} on {Say.Moment(draft.SavedAt, at.Zone)}", Pressing.Calm)),
        StudioPaths.Articles);

    public static async Task<Pile> Comments(Sitting at) => new("comments", "Comments to settle",
        (await OpenComments.For(at.Db, at.User.Id, at.Cancel)).As(article => new Duty(
            article.Title, RoomPaths.Article(article.Slug) + "#comments", $"{Say.Count(article.Threads, "comment", "comments")}, since {Say.Day(article.Since)}", Pressing.Calm)), null);
}
