using System.CommandLine;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Importing.Markdown;

namespace Wellspring.Web.CommandLine;

static class ImportMarkdownVerb
{
    public static Command Create(Surroundings here)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder of .md files, with people/, topics.yml, bibliography.json, paid-links.yml and redirects.yml when there are any." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("markdown", "Bring in a folder of Markdown: articles as drafts, and what belongs to them.") { folder, format };
        verb.SetAction((parsed, cancel) => Run(here, parsed.GetRequiredValue(folder), parsed.GetValue(format) == "json", cancel));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, string folder, bool json, CancellationToken cancel)
    {
        using var bibliography = new Bibliography(here.Time);
        await using var db = await here.OpenDatabase(cancel);
        var report = await ImportMarkdown.Handle(db, folder, bibliography, here.Media, here.Time, Actor.System("import markdown"), cancel);
        await ImportReportText.Write(here, db, report, json, cancel);
        return ExitCode.Done;
    }
}
