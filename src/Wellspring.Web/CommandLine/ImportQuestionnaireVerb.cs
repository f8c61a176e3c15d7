using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Screening;

namespace Wellspring.Web.CommandLine;

static class ImportQuestionnaireVerb
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "A FHIR R4 Questionnaire (.json)." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("questionnaire", "Bring in a screening test, for a reviewer to sign. One that is known here is held against its definition; one that is not free is refused.") { file, StaffOption.As, format };
        verb.SetAction((parsed, cancel) => Run(here, parsed.GetRequiredValue(file), parsed.GetRequiredValue(StaffOption.As), parsed.GetValue(format) == "json", cancel));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, string file, string email, bool json, CancellationToken cancel)
    {
        var text = InputText.Load(file, BringInstrument.LargestFile);
        await using var db = await here.OpenDatabase(cancel);
        var actor = await db.StaffActor(email, cancel);
        if (!actor.Done) return await here.Refuse(actor.Refusals);
        var brought = await BringInstrument.Handle(db, text, file, here.Time, actor.Value, cancel);
        if (!brought.Done) return await here.Refuse(brought.Refusals);
        if (json) await here.Out.WriteJson(Shape(brought.Value));
        else await Write(here.Out, brought.Value);
        return ExitCode.Done;
    }

    private static object Shape(BroughtInstrument brought) => new
    {
        instrument = brought.Instrument.Slug,
        title = brought.Instrument.Title,
        became = brought.Became switch { Brought.ComesWithProgram => "comes with the program", Brought.WordingTaken => "wording taken", Brought.New => "created", Brought.Changed => "updated", _ => "unchanged" },
        questions = brought.Instrument.Questions.Count,
        fingerprint = brought.Instrument.Fingerprint(),
        dropped = brought.LeftOut,
    };

    private static async Task Write(TextWriter output, BroughtInstrument brought)
    {
        await output.WriteLineAsync(brought.Sentence);
        foreach (var left in brought.LeftOut) await output.WriteLineAsync($"dropped: {left}");
    }
}
