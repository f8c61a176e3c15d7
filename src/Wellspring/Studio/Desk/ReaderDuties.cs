using Wellspring.Foundation;
using Wellspring.Readers;
using Wellspring.Studio.Inbox;

namespace Wellspring.Studio.Desk;

/// <summary>Of what readers sent: whoever may be in danger before all, then what may be wrong on the site.</summary>
static class ReaderDuties
{
    private const int LookedThrough = 500;

    public static async Task<Pile> Danger(Sitting at) => new("danger", "A reader may be in danger",
        Foremost.Of([.. (await ListMessages.Unread(at.Db, LookedThrough, at.Cancel)).Where(InboxView.MayBeInDanger)]).As(message => Duty(message) with { Pressing = Pressing.Now, Mark = "May be in danger" }), StudioPaths.Inbox);

    public static async Task<Pile> Feedback(Sitting at) => new("feedback", "Feedback and messages", await Open(at, InboxBox.Feedback), $"{StudioPaths.Inbox}?box=feedback");

    public static async Task<Pile> Requests(Sitting at) => new("requests", "Articles that readers ask for", await Open(at, InboxBox.Requests), $"{StudioPaths.Inbox}?box=requests");

    private static async Task<Foremost<Duty>> Open(Sitting at, InboxBox box)
    {
        var part = await ListMessages.Part(at.Db, new(box, OpenOnly: true, "", 0), at.Cancel);
        var others = part.Messages.Where(m => m.State != TriageState.New || !InboxView.MayBeInDanger(m)).ToList();
        return new([.. others.Take(Foremost.Shown).Select(Duty)], part.Matching - (part.Messages.Count - others.Count));
    }

    private static Duty Duty(ListedMessage message) => new(
        MessageWords.Summary(message), $"{StudioPaths.Inbox}/{message.Number}", MessageWords.Facts(message) + (message.WaitsForAnswer ? " · wants an answer" : ""),
        message is { ReportsError: true, State: TriageState.New } ? Pressing.Soon : Pressing.Calm)
    { Mark = message is { ReportsError: true, State: TriageState.New } ? "Says that something is wrong" : "" };
}
