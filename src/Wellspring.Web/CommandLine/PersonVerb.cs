using System.CommandLine;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class PersonVerb
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = "The person." };
    private static readonly Option<string> To = new("--to") { Description = "The new credentials, as \"MD, PhD\".", Required = true, HelpName = "TEXT" };

    public static Command Create(Surroundings here)
    {
        var credentials = new Command("credentials", "Change what stands after a person's name; each published article whose signed record says the earlier words is named.") { Slug, To, StaffOption.As };
        credentials.SetAction((line, cancel) => Change(here, line, cancel));
        return new Command("person", "Authors and reviewers, as readers meet them.") { credentials };
    }

    private static async Task<int> Change(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var changed = await ChangeCredentials.Handle(db, line.GetRequiredValue(Slug), line.GetRequiredValue(To), here.Time, actor.Value, cancel);
        return await here.Answer(changed, Sentence);
    }

    private static string Sentence(ChangedCredentials changed) => string.Join('\n', changed.Recorded
        .Select(slug => $"its record says \"{changed.From}\" until it is signed and published again: {slug}")
        .Prepend($"{changed.Person.Slug} is {changed.Person.Name}, {changed.Person.Credentials}"));
}
