using System.CommandLine;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class WithdrawVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The article." };
    private static readonly Option<string> Notice = new("--notice") { Description = "What readers are told at its address: why it was taken down.", Required = true };
    private static readonly Option<string?> Instead = new("--instead") { Description = "A path of this site that answers the same need, as /articles/another." };

    public static Command Create(Surroundings here)
    {
        var verb = new Command("withdraw", "Take an article from the public at once, with a notice to readers; nothing of it is lost.") { Slug, StaffOption.As, Notice, Instead };
        verb.SetAction((line, cancel) => Withdraw(here, line, cancel));
        return verb;
    }

    private static async Task<int> Withdraw(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var slug = line.GetRequiredValue(Slug);
        var outcome = await WithdrawArticle.Handle(db, slug, line.GetRequiredValue(Notice), line.GetValue(Instead), here.Time, actor.Value, cancel);
        return await here.Answer(outcome, _ => $"withdrew {slug}: its address now answers 410 with the notice");
    }
}
