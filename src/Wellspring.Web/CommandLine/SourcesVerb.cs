using System.CommandLine;
using System.Net;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

static class SourcesVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Command Create(Surroundings here)
    {
        var refresh = new Command("refresh", "Ask the register of DOIs about every source that has one. Nothing is asked unless Wellspring__CrossrefUrl names a register.");
        refresh.SetAction((_, cancel) => Refresh(here, cancel));
        return new("sources", "The source library.") { refresh };
    }

    private static async Task<int> Refresh(Surroundings here, CancellationToken cancel)
    {
        var register = here.CrossrefUrl ?? throw new BadUsageException("no register is set: Wellspring__CrossrefUrl takes its address, as https://api.crossref.org. Without a network, import retractions reads the list from a file");
        using var client = new HttpClient { BaseAddress = register, Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Wellspring");
        await using var db = await here.OpenDatabase(cancel);
        var grace = TimeSpan.FromDays((await EditorialPolicy.Current(db, cancel)).SourceGraceDays);
        var lookUp = await RefreshSources.Handle(db, (doi, stop) => Ask(client, doi, stop), grace, here.Time, Actor.System("sources refresh"), cancel);
        await Write(here.Out, lookUp, await SourceImpact.Of(db, [.. lookUp.Changes.Select(c => c.Key)], cancel));
        return ExitCode.Done;
    }

    private static async Task<string?> Ask(HttpClient client, string doi, CancellationToken cancel)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri($"works/{Uri.EscapeDataString(doi)}", UriKind.Relative), cancel);
            if (answer.StatusCode == HttpStatusCode.NotFound) return null;
            if (!answer.IsSuccessStatusCode) throw new UnreadableInputException($"the register answered {(int)answer.StatusCode} to {doi}; the library is as it was.", new Place(0, 0, client.BaseAddress!.ToString()));
            return await answer.Content.ReadAsStringAsync(cancel);
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw new UnreadableInputException("the register does not answer; the library is as it was.", new Place(0, 0, client.BaseAddress!.ToString()));
        }
    }

    private static async Task Write(TextWriter output, SourceLookUp lookUp, IReadOnlyList<SourceImpact> impact)
    {
        await output.WriteLineAsync($"{lookUp.LookedUp} sources found, {lookUp.Changes.Count} stand otherwise than before, {lookUp.Unknown.Count} unknown to the register");
        foreach (var change in lookUp.Changes.Where(c => c.To != Standing.Sound)) await output.WriteLineAsync($"{change.Key}: {change.From.Name()} → {change.To.Name()}");
        foreach (var source in impact) await ImpactText.Write(output, source);
        foreach (var doi in lookUp.Unknown) await output.WriteLineAsync($"unknown: {doi}");
    }
}
