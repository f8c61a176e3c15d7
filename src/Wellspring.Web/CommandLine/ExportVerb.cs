using System.CommandLine;
using Wellspring.Importing.Export;

namespace Wellspring.Web.CommandLine;

static class ExportVerb
{
    public static Command Create(Surroundings here)
    {
        var folder = new Argument<string>("FOLDER") { Description = "A folder that is not there yet, or is empty." };
        var verb = new Command("export", "Write everything editorial as Markdown, YAML, CSL-JSON and pictures; import markdown of it gives the same fingerprints.") { folder };
        verb.SetAction((line, cancel) => Export(here, line.GetRequiredValue(folder), cancel));
        return verb;
    }

    private static async Task<int> Export(Surroundings here, string folder, CancellationToken cancel)
    {
        await using var db = await here.OpenExisting(cancel);
        var exported = await ExportSite.Handle(db, folder, here.Media, cancel);
        await here.Out.WriteLineAsync($"{exported.Articles} articles, {exported.People} people, {exported.Topics} topics, {exported.Sources} sources, {exported.Media} pictures, {exported.Records} review records, {exported.Redirects} redirects in {folder}");
        foreach (var dropped in exported.Dropped) await here.Out.WriteLineAsync($"dropped: {dropped.Where}: {dropped.What}: {dropped.Why}");
        return ExitCode.Done;
    }
}
