using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>What a look-up of the library's works came to.</summary>
/// <param name="Unknown">DOIs and PMIDs that no register knows, or answered in no known form: they stay as they were.</param>
public sealed record SourceLookUp(int LookedUp, IReadOnlyList<StandingChange> Changes, IReadOnlyList<string> Unknown);

/// <summary>
/// Asks registers (Crossref by DOI, PubMed by PMID) about each source that has such a number. Here an answer without a notice does say
/// something: the work was found, and nothing is registered against it. It still undoes no notice that came from elsewhere.
/// </summary>
public static class RefreshSources
{
    public static async Task<SourceLookUp> Handle(WellspringDb db, Registers registers, WhenSourcesTurn then, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var sources = await db.Sources.Where(s => s.Doi != null || s.Pmid != null).OrderBy(s => s.Key).ToListAsync(cancel);
        var answers = await registers.Ask(sources, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancel);
        var found = answers.Found;
        var changes = Judge(answers, found, time.GetUtcNow());
        await Tell(db, found, changes, then, time.GetUtcNow(), actor, cancel);
        await db.SaveChangesAsync(cancel);
        return new(found.Count, changes, answers.Unknown);
    }

    private static List<StandingChange> Judge(RegisterAnswers answers, IReadOnlyList<Source> found, DateTimeOffset at)
    {
        var changes = new List<StandingChange>();
        foreach (var source in found)
        {
            source.CheckedOn = DateOnly.FromDateTime(at.UtcDateTime);
            var (from, now) = (source.Standing, answers.Counting(source));
            source.Turn(now?.Standing ?? Standing.Sound, now?.Date, at);
            if (source.Standing != from) changes.Add(new(source.Key, from, source.Standing));
        }
        return changes;
    }

    private static async Task Tell(WellspringDb db, IReadOnlyList<Source> found, List<StandingChange> changes, WhenSourcesTurn then, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        db.Record(actor, "looked up sources", "sources", now, $"{found.Count} found, {changes.Count} changed");
        await db.TellStandings(changes, then, now, actor, cancel, [.. found.Select(s => s.Key)]);
    }
}
