using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>What a list of retractions said of the library.</summary>
/// <param name="Notices">Rows that could be read.</param>
/// <param name="IsWhole">Whether the list is long enough to say something by its silence.</param>
public sealed record RetractionCheck(int Notices, bool IsWhole, int Listed, int NotListed, int NotChecked, IReadOnlyList<StandingChange> Changes, IReadOnlyList<DroppedRecord> Dropped);

/// <summary>A source that stands otherwise than before.</summary>
public sealed record StandingChange(string Key, Standing From, Standing To);

/// <summary>What is said of these sources changed: pages that cite them are out of date.</summary>
public sealed record SourcesChanged(IReadOnlyList<string> Keys);

/// <summary>Handed out by the outbox when readers are to be told, by policy, that a page still rests on such a source.</summary>
public sealed record GraceForSourcesOver(IReadOnlyList<string> Keys);

/// <summary>
/// Holds a list of retractions against the library, by DOI and PMID. The latest notice on a work counts. A list as long as the
/// whole one also shows by its silence that nothing was found; a shorter one says only what it says. A work without DOI or PMID
/// cannot be found on any list, and stays unchecked; silence never undoes a notice.
/// </summary>
public static class ImportRetractions
{
    /// <summary>The public list has had more than this since 2020 (69,000 rows in 2026).</summary>
    public const int WholeList = 20_000;

    /// <param name="grace">How long the team has before readers are told on every page that cites a fallen source.</param>
    /// <exception cref="UnreadableInputException">The file cannot be read; the library is as it was.</exception>
    public static async Task<RetractionCheck> Handle(WellspringDb db, string file, TimeSpan grace, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var dropped = new List<DroppedRecord>();
        var shelf = new NoticeShelf(await db.Sources.AsNoTracking().Select(s => new ShelvedSource(s.Id, s.Key, s.Doi, s.Pmid, s.Standing)).ToListAsync(cancel));
        foreach (var notice in RetractionFile.Read(file, dropped.Add)) shelf.Take(notice);
        var check = shelf.Check(dropped);
        await Store(db, shelf, check, file, grace, time.GetUtcNow(), actor, cancel);
        return check;
    }

    private static async Task Store(WellspringDb db, NoticeShelf shelf, RetractionCheck check, string file, TimeSpan grace, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        foreach (var (standing, ids) in shelf.Standings(check.IsWhole))
            foreach (var some in ids.Chunk(500))
            {
                var ours = db.Sources.Where(s => some.Contains(s.Id));
                await ours.Where(s => s.Standing != standing).ExecuteUpdateAsync(s => s.SetProperty(x => x.Standing, standing).SetProperty(x => x.StandingSince, now), cancel);
                await ours.ExecuteUpdateAsync(s => s.SetProperty(x => x.CheckedOn, today), cancel);
            }
        db.Record(actor, "checked sources", $"retractions/{Path.GetFileName(file)}", now, $"{check.Notices} notices, {check.Listed} sources listed, {check.Changes.Count} changed");
        if (check.Listed + (check.IsWhole ? check.NotListed : 0) > 0) db.Announce(new SourcesChanged(shelf.Checked(check.IsWhole)), now);
        if (check.Changes.Count > 0) db.AnnounceFor(new GraceForSourcesOver([.. check.Changes.Select(c => c.Key)]), now, now + grace);
        await db.SaveChangesAsync(cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
    }
}
