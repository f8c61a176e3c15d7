using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>What a look-up of the library's DOIs came to.</summary>
/// <param name="Unknown">DOIs that the register does not know, or answered in no known form: they stay as they were.</param>
public sealed record SourceLookUp(int LookedUp, IReadOnlyList<StandingChange> Changes, IReadOnlyList<string> Unknown);

/// <summary>
/// Asks a register of DOIs (Crossref) about each source that has one. Here an answer without a notice does say something: the work
/// was found, and nothing is registered against it. It still undoes no notice that came from elsewhere.
/// </summary>
public static class RefreshSources
{
    /// <param name="ask">The register's answer to a DOI as JSON; null when it does not know it. It throws when it cannot be asked.</param>
    public static async Task<SourceLookUp> Handle(WellspringDb db, Func<string, CancellationToken, Task<string?>> ask, TimeSpan grace, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var sources = await db.Sources.Where(s => s.Doi != null).OrderBy(s => s.Key).ToListAsync(cancel);
        var (found, notices, unknown) = (new List<Source>(), new List<RetractionNotice>(), new List<string>());
        foreach (var source in sources)
        {
            if (await ask(source.Doi!, cancel) is { } answer && CrossrefAnswer.Read(answer) is { } said)
            {
                found.Add(source);
                notices.AddRange(said);
            }
            else unknown.Add(source.Doi!);
        }
        var changes = Judge(found, notices, time.GetUtcNow());
        Announce(db, found, changes, grace, time.GetUtcNow(), actor);
        await db.SaveChangesAsync(cancel);
        return new(found.Count, changes, unknown);
    }

    private static List<StandingChange> Judge(List<Source> found, List<RetractionNotice> notices, DateTimeOffset now)
    {
        var changes = new List<StandingChange>();
        foreach (var source in found)
        {
            source.CheckedOn = DateOnly.FromDateTime(now.UtcDateTime);
            var latest = notices.Where(n => n.Doi == source.Doi).Aggregate((RetractionNotice?)null, (kept, next) => next.Overrules(kept) ? next : kept);
            var standing = latest?.Standing ?? (source.Standing == Standing.Unchecked ? Standing.Sound : source.Standing);
            if (standing == source.Standing) continue;
            changes.Add(new(source.Key, source.Standing, standing));
            (source.Standing, source.StandingSince) = (standing, now);
        }
        return changes;
    }

    private static void Announce(WellspringDb db, List<Source> found, List<StandingChange> changes, TimeSpan grace, DateTimeOffset now, Actor actor)
    {
        db.Record(actor, "looked up sources", "sources", now, $"{found.Count} found, {changes.Count} changed");
        if (found.Count > 0) db.Announce(new SourcesChanged([.. found.Select(s => s.Key)]), now);
        if (changes.Count > 0) db.AnnounceFor(new GraceForSourcesOver([.. changes.Select(c => c.Key)]), now, now + grace);
    }
}
