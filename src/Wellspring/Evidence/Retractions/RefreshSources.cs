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
    public static async Task<SourceLookUp> Handle(WellspringDb db, Registers registers, TimeSpan grace, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var sources = await db.Sources.Where(s => s.Doi != null || s.Pmid != null).OrderBy(s => s.Key).ToListAsync(cancel);
        var answers = await registers.Ask(sources, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), cancel);
        var changes = Judge(answers, time.GetUtcNow());
        Announce(db, answers.Found, changes, grace, time.GetUtcNow(), actor);
        await db.SaveChangesAsync(cancel);
        return new(answers.Found.Count, changes, answers.Unknown);
    }

    private static List<StandingChange> Judge(RegisterAnswers answers, DateTimeOffset now)
    {
        var changes = new List<StandingChange>();
        foreach (var source in answers.Found)
        {
            source.CheckedOn = DateOnly.FromDateTime(now.UtcDateTime);
            var standing = answers.LatestOn(source)?.Standing ?? (source.Standing == Standing.Unchecked ? Standing.Sound : source.Standing);
            if (standing == source.Standing) continue;
            changes.Add(new(source.Key, source.Standing, standing));
            (source.Standing, source.StandingSince) = (standing, now);
        }
        return changes;
    }

    private static void Announce(WellspringDb db, IReadOnlyCollection<Source> found, List<StandingChange> changes, TimeSpan grace, DateTimeOffset now, Actor actor)
    {
        db.Record(actor, "looked up sources", "sources", now, $"{found.Count} found, {changes.Count} changed");
        if (found.Count > 0) db.Announce(new SourcesChanged([.. found.Select(s => s.Key)]), now);
        if (changes.Count > 0) db.AnnounceFor(new GraceForSourcesOver([.. changes.Select(c => c.Key)]), now, now + grace);
    }
}
