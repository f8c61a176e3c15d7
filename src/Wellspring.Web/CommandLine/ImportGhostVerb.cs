using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Importing.Ghost;

namespace Wellspring.Web.CommandLine;

static class ImportGhostVerb
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "A Ghost export (.json)." };
        var media = new Option<string?>("--media") { Description = "A copy of the site's content folder. Without it pictures are named as missing; nothing is fetched." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("ghost", "Bring in a Ghost export: posts and pages as drafts, their authors, tags, redirects. No members, accounts or settings.") { file, media, format };
        verb.SetAction((parsed, cancel) => Run(here, parsed.GetRequiredValue(file), parsed.GetValue(media), parsed.GetValue(format) == "json", cancel));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, string file, string? media, bool json, CancellationToken cancel)
    {
        InputText.MustBeFile(file, "a Ghost export is one .json file, name that. A folder of Markdown is brought in with import markdown");
        if (media is not null) InputText.MustBeFolder(media, "--media names a folder");
        await using var db = await here.OpenDatabase(cancel);
        var report = await ImportGhost.Handle(db, file, media, here.Media, here.Time, Actor.System("import ghost"), cancel);
        await ImportReportText.Write(here, db, report, json, cancel);
        return ExitCode.Done;
    }
}
