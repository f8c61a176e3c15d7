using System.CommandLine;
using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class TopicVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The topic." };
    private static readonly Option<string> To = new("--to") { Description = "none, sensitive or high.", Required = true, HelpName = "RISK" };

    public static Command Create(Surroundings here)
    {
        var risk = new Command("risk", "Raise a topic's risk, as an editor, or lower it, as an administrator; every published article that no longer fits is named.") { Slug, To, StaffOption.As };
        risk.SetAction((line, cancel) => ChangeRisk(here, line, cancel));
        return new Command("topic", "Topics.") { risk };
    }

    private static async Task<int> ChangeRisk(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        var to = ParseRisk(line.GetRequiredValue(To));
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        return await here.Answer(await ChangeTopicRisk.Handle(db, line.GetRequiredValue(Slug), to, here.Time, actor.Value, cancel), Sentence);
    }

    // Not Enum.Parse: it takes numbers as well.
    private static Risk ParseRisk(string name) =>
        Enum.GetValues<Risk>().Cast<Risk?>().FirstOrDefault(risk => string.Equals(Word(risk!.Value), name, StringComparison.OrdinalIgnoreCase))
        ?? throw new BadUsageException($"\"{name}\" is no risk: use {string.Join(", ", Enum.GetValues<Risk>().Select(Word))}");

    private static string Sentence(ChangedRisk changed) => string.Join('\n', changed.Touched.SelectMany(Lines).Prepend($"the risk of {changed.Topic} is {Word(changed.To)}; it was {Word(changed.From)}"));

    private static IEnumerable<string> Lines(TouchedArticle article)
    {
        foreach (var refusal in article.Refusals) yield return $"refused from now on: {article.Path}: {refusal.Code}: {refusal.Sentence}";
        if (article.Review != ReviewState.Current) yield return $"review {(article.Review == ReviewState.Lapsed ? "lapsed" : "due")}: {article.Path}";
    }

    private static string Word(Risk risk) => risk.ToString().ToLowerInvariant();
}
