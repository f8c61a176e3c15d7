using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Importing.WordPress;

namespace Wellspring.Web.CommandLine;

static class ImportWordPressVerb
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("file") { Description = "A WordPress export (WXR, .xml)." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("wordpress", "Bring in a WordPress export: posts and pages as drafts, authors, categories, redirects.") { file, format };
        verb.SetAction((parsed, cancel) => Run(here, parsed.GetRequiredValue(file), parsed.GetValue(format) == "json", cancel));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, string file, bool json, CancellationToken cancel)
    {
        if (!File.Exists(file)) throw new UnreadableInputException("there is no such file.", new Place(0, 0, file));
        await using var db = await here.OpenDatabase(cancel);
        var report = await ImportWordPress.Handle(db, file, here.Time, Actor.System("import wordpress"), cancel);
        await ImportReportText.Write(here, db, report, json, cancel);
        return ExitCode.Done;
    }
}
