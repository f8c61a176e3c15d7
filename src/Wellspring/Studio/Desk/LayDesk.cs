namespace Wellspring.Studio.Desk;

/// <summary>All that waits for one member of the team, kind by kind, as far as their doors open: what presses comes first, and what does not wait is not there.</summary>
static class LayDesk
{
    // In this order among those that press alike.
    private static readonly (StudioDoor Door, Func<Sitting, Task<Pile>> Pile)[] Kinds =
    [
        (StudioDoor.Readers, ReaderDuties.Danger),
        (StudioDoor.Publishing, LiveDuties.Urgent),
        (StudioDoor.Publishing, PublishingDuties.Refused),
        (StudioDoor.Publishing, LiveDuties.Sources),
        (StudioDoor.Newsroom, ReviewDuties.Asked),
        (StudioDoor.Publishing, PublishingDuties.Ready),
        (StudioDoor.Newsroom, WritingDuties.Comments),
        (StudioDoor.Writing, WritingDuties.Drafts),
        (StudioDoor.Publishing, ReviewDuties.Opened),
        (StudioDoor.Readers, ReaderDuties.Feedback),
        (StudioDoor.Publishing, LiveDuties.Due),
        (StudioDoor.Publishing, HelplineDuties.Confirm),
        (StudioDoor.Publishing, ScreeningDuties.Publish),
        (StudioDoor.Newsroom, ScreeningDuties.Sign),
        (StudioDoor.Newsroom, PeopleDuties.Papers),
        (StudioDoor.Administrator, MailDuties.Held),
        (StudioDoor.Readers, ReaderDuties.Requests),
        (StudioDoor.Publishing, PublishingDuties.Unread),
        (StudioDoor.Publishing, PublishingDuties.Scheduled),
    ];

    public static async Task<IReadOnlyList<Pile>> For(Sitting at)
    {
        var piles = new List<Pile>();
        foreach (var (_, pile) in Kinds.Where(k => at.Opens(k.Door))) piles.Add(await pile(at));
        return [.. piles.Where(p => p.Duties.Rows.Count > 0).OrderBy(p => p.Pressing)];
    }
}
