using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Evidence;

/// <summary>What a list of retractions said of the library.</summary>
/// <param name="Notices">Rows that could be read.</param>
/// <param name="IsWhole">Whether the list is long enough to say something by its silence.</param>
public sealed record RetractionCheck(int Notices, bool IsWhole, int Listed, int NotListed, int NotChecked, IReadOnlyList<StandingChange> Changes, IReadOnlyList<DroppedRecord> Dropped);

/// <summary>
/// Holds a list of retractions against the library, by DOI and PMID. The latest notice on a work counts, be it of this list or one
/// that was known before. A list as long as the whole one also shows by its silence that nothing was found; a shorter one says only what it says. A work without DOI or PMID
/// cannot be found on any list, and stays unchecked; silence never undoes a notice.
/// </summary>
public static class ImportRetractions
{
    /// <summary>The public list has had more than this since 2020 (69,000 rows in 2026).</summary>
    public const int WholeList = 20_000;

    private const int AtOnce = 500;

    /// <exception cref="UnreadableInputException">The file cannot be read; the library is as it was.</exception>
    public static async Task<RetractionCheck> Handle(WellspringDb db, string file, WhenSourcesTurn then, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var dropped = new List<DroppedRecord>();
        var shelf = new NoticeShelf(await db.Sources.AsNoTracking().Select(s => new ShelvedSource(s.Id, s.Key, s.Doi, s.Pmid, s.Standing, s.NoticeOn, s.StandingSince)).ToListAsync(cancel));
        foreach (var row in RetractionFile.Read(file, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), dropped.Add)) shelf.Take(row);
        var check = shelf.Check(dropped);
        await Store(db, shelf, check, file, then, time.GetUtcNow(), actor, cancel);
        return check;
    }

    private static async Task Store(WellspringDb db, NoticeShelf shelf, RetractionCheck check, string file, WhenSourcesTurn then, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var seen = shelf.Checked(check.IsWhole);
        await Turn(db, shelf.Turned(check.IsWhole), now, cancel);
        await MarkChecked(db, seen, DateOnly.FromDateTime(now.UtcDateTime), cancel);
        db.Record(actor, "checked sources", $"retractions/{Path.GetFileName(file)}", now, $"{check.Notices} notices, {check.Listed} sources listed, {check.Changes.Count} changed");
        await db.TellStandings(check.Changes, then, now, actor, cancel, [.. seen.Select(s => s.Key)]);
        await db.SaveChangesAsync(cancel);
        if (transaction is not null) await transaction.CommitAsync(cancel);
    }

    private static async Task Turn(WellspringDb db, IReadOnlyDictionary<Guid, RetractionNotice> notices, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var some in notices.Keys.Chunk(AtOnce))
        {
            var sources = await db.Sources.Where(s => some.Contains(s.Id)).ToListAsync(cancel);
            foreach (var source in sources) source.Turn(notices[source.Id].Standing, notices[source.Id].Date, now);
            await db.SaveChangesAsync(cancel);
            foreach (var source in sources) db.Entry(source).State = EntityState.Detached;
        }
    }

    private static async Task MarkChecked(WellspringDb db, IReadOnlyList<ShelvedSource> seen, DateOnly today, CancellationToken cancel)
    {
        foreach (var some in seen.Select(s => s.Id).Chunk(AtOnce))
            await db.Sources.Where(s => some.Contains(s.Id)).ExecuteUpdateAsync(s => s.SetProperty(x => x.CheckedOn, today), cancel);
    }
}
