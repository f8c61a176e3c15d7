using System.CommandLine;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class ImportSourcesVerb
{
    public static Command Create(Surroundings here)
    {
        var file = new Argument<string>("FILE") { Description = "A .bib, .ris, .nbib or CSL .json file." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("sources", "Bring bibliographic records into the source library.") { file, format };
        verb.SetAction((parsed, cancel) => Run(here, parsed.GetRequiredValue(file), parsed.GetValue(format) == "json", cancel));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, string file, bool json, CancellationToken cancel)
    {
        var read = SourceFile.Read(file);
        using var bibliography = new Bibliography(here.Time);
        await using var db = await here.OpenDatabase(cancel);
        var outcome = await ImportSources.Handle(db, read.Records, bibliography, SourceMatching.ByWork, await ReopenArticles.ByPolicy(db, cancel), here.Time, Actor.System("import sources"), cancel);
        if (!outcome.Done) throw new UnreadableInputException(outcome.Refusals[0].Sentence, new Place(0, 0, file));
        var imported = outcome.Value with { Dropped = [.. read.Dropped, .. outcome.Value.Dropped] };
        var impact = await SourceImpact.Of(db, [.. imported.Changes.Select(c => c.Key)], cancel);
        await (json ? here.Out.WriteJson(Shape(imported, impact)) : Write(here.Out, imported, impact));
        return ExitCode.Done;
    }

    private static object Shape(ImportedSources imported, IReadOnlyList<SourceImpact> impact) => new
    {
        sources = new { imported.Created, imported.Updated, imported.Unchanged },
        changed = ImpactText.Shape(imported.Changes),
        impact = ImpactText.Shape(impact),
        dropped = imported.Dropped.Select(d => new { d.What, d.Where, d.Why }),
    };

    private static async Task Write(TextWriter output, ImportedSources imported, IReadOnlyList<SourceImpact> impact)
    {
        await output.WriteLineAsync($"sources: {imported.Created} created, {imported.Updated} updated, {imported.Unchanged} unchanged");
        await ImpactText.Write(output, imported.Changes, impact);
        foreach (var dropped in imported.Dropped) await output.WriteLineAsync($"dropped: {dropped.Where}: {dropped.What}: {dropped.Why}");
    }
}
