using System.CommandLine;
using Wellspring.Foundation;
using Wellspring.Importing.WordPress;

namespace Wellspring.Web.CommandLine;

static class ImportWordPressVerb
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "A WordPress export (WXR, .xml)." };
        var media = new Option<string?>("--media") { Description = "A copy of the site's folder of uploads. Without it pictures are named as missing; nothing is fetched." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("wordpress", "Bring in a WordPress export: posts and pages as drafts, authors, categories, redirects.") { file, media, format };
        verb.SetAction((parsed, cancel) => Run(here, parsed.GetRequiredValue(file), parsed.GetValue(media), parsed.GetValue(format) == "json", cancel));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, string file, string? media, bool json, CancellationToken cancel)
    {
        InputText.MustBeFile(file, "a WordPress export is one .xml file, name that. A folder of Markdown is brought in with import markdown");
        if (media is not null) InputText.MustBeFolder(media, "--media names a folder");
        await using var db = await here.OpenDatabase(cancel);
        var report = await ImportWordPress.Handle(db, file, media, here.Media, here.Time, Actor.System("import wordpress"), cancel);
        await ImportReportText.Write(here, db, report, json, cancel);
        return ExitCode.Done;
    }
}
