using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Backup;

public sealed record Restored(int Tables, long Rows, int Media, DateTimeOffset Made, IReadOnlyList<string> Missing);

/// <summary>
/// A whole backup into an empty database and an empty media folder: all of it, or nothing. The database's own fences stand throughout,
/// and what the rows say is checked as a stranger would check it before they count.
/// </summary>
public static class RestoreSite
{
    /// <exception cref="UnreadableInputException">Something in the backup is amiss; the sentence names what.</exception>
    public static async Task<Outcome<Restored>> Handle(WellspringDb db, WholeBackup backup, MediaStore store, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var tables = BackupTables.Of(db);
        FitsHere.Check(backup, tables);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await WhatIsThere(db, store, cancel) is { } already) return Finding.Refuse("site-not-empty", $"A backup is restored into an empty site only, and {already}.");
        foreach (var table in tables) await UnpackTable.Handle(db, table, backup, cancel);
        await CheckProof(db, backup, cancel);
        await CheckMedia(db, backup, cancel);
        using var media = new UnpackMedia(backup, store);
        await Enter(db, backup, time.GetUtcNow(), actor, cancel);
        media.PutInPlace();
        await transaction.CommitAsync(cancel);
        media.Keep();
        return new Restored(tables.Count, backup.Manifest.Tables.Sum(t => t.Rows), backup.Manifest.Media.Count, backup.Manifest.Made, backup.Manifest.Missing);
    }

    private static async Task<string?> WhatIsThere(WellspringDb db, MediaStore store, CancellationToken cancel)
    {
        if (!UnpackMedia.IsEmpty(store)) return $"there are files in {store.Folder}";
        foreach (var (table, fresh) in InFreshDatabase(db))
            if (await db.Number($"SELECT COUNT(*) FROM \"{table}\"", cancel) > fresh) return $"this database has rows in {table}";
        return null;
    }

    private static IEnumerable<(string Table, int Rows)> InFreshDatabase(WellspringDb db)
    {
        var seeds = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => e.GetTableName() is not null).ToLookup(e => e.GetTableName(), e => e.GetSeedData().Count());
        return BackupTables.All(db).Select(t => (t.Name, seeds[t.Name].Sum()));
    }

    // Rows of a stranger's making may be more than wrong: whatever cannot be read is refused like what does not hold.
    private static async Task CheckProof(WellspringDb db, WholeBackup backup, CancellationToken cancel)
    {
        string? broken;
        try
        {
            broken = await VerifyProof.FirstBreak(db, cancel);
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            throw backup.Refuse($"holds proof that cannot be read: {unreadable.Message}");
        }
        if (broken is not null) throw backup.Refuse($"holds what does not agree with itself: {broken}");
    }

    private static async Task CheckMedia(WellspringDb db, WholeBackup backup, CancellationToken cancel)
    {
        var known = (await db.Media.AsNoTracking().ToListAsync(cancel)).Select(m => Path.GetFileName(m.Path)).ToHashSet(StringComparer.Ordinal);
        var there = backup.Manifest.Media.Select(m => m.File).ToHashSet(StringComparer.Ordinal);
        if (known.Except(there).Except(backup.Manifest.Missing).FirstOrDefault() is { } lost) throw backup.Refuse("is missing.", MediaPart.NameOf(lost));
        if (there.Except(known).FirstOrDefault() is { } strange) throw backup.Refuse("is a picture that no row names.", MediaPart.NameOf(strange));
    }

    private static async Task Enter(WellspringDb db, WholeBackup backup, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        // Whoever is rendering the empty site at this moment begins again.
        await db.PageClock.ExecuteUpdateAsync(c => c.SetProperty(x => x.Rendering, x => x.Rendering + 1), cancel);
        db.Record(actor, "restored", "site", now, $"from the backup of {backup.Manifest.Made.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, sealed {backup.Seal}");
        await db.SaveChangesAsync(cancel);
    }
}
