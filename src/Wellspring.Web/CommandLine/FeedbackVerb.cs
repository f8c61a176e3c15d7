using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Foundation.Forms;
using Wellspring.Readers;

namespace Wellspring.Web.CommandLine;

static class FeedbackVerb
{
    private static readonly Argument<long> Number = new("NUMBER") { Description = "The number of the message." };
    private static readonly Option<string> Why = new("--why") { Description = "For the team: what was done.", DefaultValueFactory = _ => "" };
    private static readonly Option<bool> All = new("--all") { Description = "What is settled, too." };
    private static readonly Option<bool> KeptApart = new("--kept-apart") { Description = "What looks like spam, with the reason, instead." };
    private static readonly Option<string> Format = OutputFormat.Option("text", "json");

    public static Command Create(Surroundings here)
    {
        var list = new Command("list", "Feedback and messages to the team; reports of errors first, the rest newest first.") { All, KeptApart, Format };
        list.SetAction((line, cancel) => List(here, line, cancel));
        var show = new Command("show", "One message or request whole, with the address to answer to while it is kept.") { Number, StaffOption.As };
        show.SetAction((line, cancel) => Show(here, line, cancel));
        var settle = new Command("settle", "Say that nothing more is to be done; an address that came with it is deleted.") { Number, StaffOption.As, Why };
        settle.SetAction((line, cancel) => MessageText.Act(here, line, (db, actor) => TriageMessage.Settle(db, line.GetRequiredValue(Number), line.GetValue(Why)!, null, here.Time, actor, cancel), a => $"message {a.Message} is settled", cancel));
        var letIn = new Command("let-in", "Say that what was kept apart is no spam.") { Number, StaffOption.As };
        letIn.SetAction((line, cancel) => MessageText.Act(here, line, (db, actor) => TriageMessage.LetIn(db, line.GetRequiredValue(Number), here.Time, actor, cancel), m => $"message {m.Number} is among the others", cancel));
        return new Command("feedback", "What readers write to the team.") { list, show, settle, letIn };
    }

    private static async Task<int> List(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var messages = line.GetValue(KeptApart) ? await ListMessages.KeptApart(db, cancel) : (await ListMessages.Feedback(db, cancel)).Where(m => line.GetValue(All) || m.State == TriageState.New).ToList();
        await (line.GetValue(Format) == "json" ? here.Out.WriteJson(new { feedback = messages.Select(MessageText.Shape) }) : MessageText.Write(here.Out, messages));
        return ExitCode.Done;
    }

    // Who may read an address is asked, and that it was read is written down by nobody: it is the work of whoever answers.
    private static async Task<int> Show(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var number = line.GetRequiredValue(Number);
        await using var db = await here.OpenExisting(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        if (!actor.Value.May(Roles.Editor | Roles.Administrator)) return await here.Refuse([Finding.Refuse("not-allowed", "Only an editor or an administrator reads the address of a reader.")]);
        if (await db.ReaderMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Number == number, cancel) is not { } message) return await here.Refuse([Finding.Refuse("message-unknown", $"There is no message {number}.")]);
        if (await ListMessages.AddressOf(db, number, cancel) is { } address) await here.Out.WriteLineAsync($"from {TypedText.OneLine(address, 300)}");
        await here.Out.WriteLineAsync(TypedText.Clean(message.Words));
        return ExitCode.Done;
    }
}
