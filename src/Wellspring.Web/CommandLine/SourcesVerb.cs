using System.CommandLine;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class SourcesVerb
{
    public static Command Create(Surroundings here)
    {
        var refresh = new Command("refresh", "Ask the registers about every source that has a DOI (Wellspring__CrossrefUrl) or a PMID (Wellspring__PubMedUrl). Nothing is asked unless one of them is set.");
        refresh.SetAction((_, cancel) => Refresh(here, cancel));
        return new("sources", "The source library.") { refresh };
    }

    private static async Task<int> Refresh(Surroundings here, CancellationToken cancel)
    {
        if (here is { CrossrefUrl: null, PubMedUrl: null })
            throw new BadUsageException("no register is set: Wellspring__CrossrefUrl takes an address like https://api.crossref.org, Wellspring__PubMedUrl one like https://eutils.ncbi.nlm.nih.gov/entrez/eutils. Without a network, import retractions reads the list from a file");
        using var clients = new RegisterClients(here.CrossrefUrl, here.PubMedUrl, here.Time);
        await using var db = await here.OpenDatabase(cancel);
        var lookUp = await RefreshSources.Handle(db, clients.Registers, await ReopenArticles.ByPolicy(db, cancel), here.Time, Actor.System("sources refresh"), cancel);
        await Write(here.Out, lookUp, await SourceImpact.Of(db, [.. lookUp.Changes.Select(c => c.Key)], cancel));
        return ExitCode.Done;
    }

    private static async Task Write(TextWriter output, SourceLookUp lookUp, IReadOnlyList<SourceImpact> impact)
    {
        await output.WriteLineAsync($"{Count.Of(lookUp.LookedUp, "source")} found, {lookUp.Changes.Count} {(lookUp.Changes.Count == 1 ? "stands" : "stand")} otherwise than before, {lookUp.Unknown.Count} unknown to the registers");
        await ImpactText.Write(output, lookUp.Changes, impact);
        foreach (var number in lookUp.Unknown) await output.WriteLineAsync($"unknown: {number}");
    }
}
