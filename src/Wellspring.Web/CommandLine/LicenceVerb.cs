using System.CommandLine;
using Wellspring.Accounts;

namespace Wellspring.Web.CommandLine;

static class LicenceVerb
{
    private static readonly Argument<string> Person = new("PERSON") { Description = "The slug of the person." };
    private static readonly Option<string> Evidence = new("--evidence") { Description = "The address of the entry in the register.", Required = true };
    private static readonly Option<string?> Number = new("--number") { Description = "Which licence, when the person has more than one." };

    public static Command Create(Surroundings here)
    {
        var confirm = new Command("confirm", "Say that you have checked a person's licence against the register.") { Person, StaffOption.As, Evidence, Number };
        confirm.SetAction((line, cancel) => Confirm(here, line, cancel));
        return new Command("licence", "Professional licences.") { confirm };
    }

    private static async Task<int> Confirm(Surroundings here, ParseResult line, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(line.GetRequiredValue(StaffOption.As), cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var confirmed = await ConfirmLicence.Handle(db, line.GetRequiredValue(Person), line.GetRequiredValue(Evidence), line.GetValue(Number), here.Time, actor.Value, cancel);
        return await here.Answer(confirmed, licence => $"confirmed {licence.Jurisdiction} {licence.Number} of {line.GetRequiredValue(Person)}");
    }
}
