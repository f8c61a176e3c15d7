using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Readers;
using Wellspring.Site.Forms;

namespace Wellspring.Web.CommandLine;

static class RequestsVerb
{
    private static readonly Argument<long> Number = new("NUMBER") { Description = "The number of the request." };
    private static readonly Option<string> Article = new("--article") { Description = "The slug of the live article that answers it.", Required = true };
    private static readonly Option<string> Why = new("--why") { Description = "For the team: why.", Required = true };
    private static readonly Option<string> WhyPerhaps = new("--why") { Description = "For the team: why.", DefaultValueFactory = _ => "" };
    private static readonly Option<bool> All = new("--all") { Description = "Those that were answered or declined, too." };
    private static readonly Option<string> Format = OutputFormat.Option("text", "json");

    public static Command Create(Surroundings here)
    {
        var list = new Command("list", "Requests by how many readers ask.") { All, Format };
        list.SetAction((line, cancel) => List(here, line, cancel));
        var plan = new Command("plan", "Say that an article is to be written.") { Number, StaffOption.As, WhyPerhaps };
        plan.SetAction((line, cancel) => Act(here, line, (db, number, actor) => TriageMessage.Plan(db, number, line.GetValue(WhyPerhaps)!, here.Time, actor, cancel), cancel));
        var answer = new Command("answer", "Name the live article that answers a request; those who left an address are told by mail, and their addresses deleted.") { Number, StaffOption.As, Article, WhyPerhaps };
        answer.SetAction((line, cancel) => Act(here, line, async (db, number, actor) => await TriageMessage.Answer(db, number, await LiveAnswer.To(db, line.GetRequiredValue(Article), here.PublicUrl, cancel), line.GetValue(WhyPerhaps)!, here.Readers, here.Time, actor, cancel), cancel));
        var decline = new Command("decline", "Say that no article comes; addresses left for it are deleted.") { Number, StaffOption.As, Why };
        decline.SetAction((line, cancel) => Act(here, line, (db, number, actor) => TriageMessage.Decline(db, number, line.GetRequiredValue(Why), here.Time, actor, cancel), cancel));
        return new Command("requests", "Articles that readers ask for.") { list, plan, answer, decline };
    }

    private static async Task<int> List(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var requests = (await ListMessages.Requests(db, cancel)).Where(r => line.GetValue(All) || r.State is TriageState.New or TriageState.Planned).ToList();
        await (line.GetValue(Format) == "json" ? here.Out.WriteJson(new { requests = requests.Select(MessageText.Shape) }) : MessageText.Write(here.Out, requests));
        return ExitCode.Done;
    }

    private static Task<int> Act(Surroundings here, ParseResult line, Func<WellspringDb, long, Actor, Task<Outcome<TriageAct>>> act, CancellationToken cancel) =>
        MessageText.Act(here, line, (db, actor) => act(db, line.GetRequiredValue(Number), actor), a => $"request {a.Message} is {a.State.ToString().ToLowerInvariant()}", cancel);
}
