using System.CommandLine;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class ImportRetractionsVerb
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "A list of retractions as CSV: the Retraction Watch data, or one with columns for DOI and status." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("retractions", "Hold a list of retractions against the source library, and name every page that a fallen source touches.") { file, format };
        verb.SetAction((parsed, cancel) => Run(here, parsed.GetRequiredValue(file), parsed.GetValue(format) == "json", cancel));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, string file, bool json, CancellationToken cancel)
    {
        await using var db = await here.OpenDatabase(cancel);
        var check = await ImportRetractions.Handle(db, file, await ReopenArticles.ByPolicy(db, cancel), here.Time, Actor.System("import retractions"), cancel);
        var impact = await SourceImpact.Of(db, [.. check.Changes.Select(c => c.Key)], cancel);
        await (json ? here.Out.WriteJson(Shape(check, impact)) : Write(here.Out, check, impact));
        return ExitCode.Done;
    }

    private static object Shape(RetractionCheck check, IReadOnlyList<SourceImpact> impact) => new
    {
        notices = check.Notices,
        whole = check.IsWhole,
        sources = new { listed = check.Listed, notListed = check.NotListed, notChecked = check.NotChecked },
        changed = ImpactText.Shape(check.Changes),
        impact = ImpactText.Shape(impact),
        dropped = check.Dropped,
    };

    private static async Task Write(TextWriter output, RetractionCheck check, IReadOnlyList<SourceImpact> impact)
    {
        await output.WriteLineAsync($"{check.Notices} notices read; of the sources {check.Listed} listed, {check.NotListed} not listed, {check.NotChecked} without DOI or PMID and so not checked");
        if (!check.IsWhole) await output.WriteLineAsync($"a list of fewer than {ImportRetractions.WholeList} rows is not the whole one: what it does not name stays unchecked");
        await ImpactText.Write(output, check.Changes, impact);
        foreach (var dropped in check.Dropped) await output.WriteLineAsync($"dropped: {dropped.Where}: {dropped.Why}");
    }
}
