using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Publishing;

namespace Wellspring.Importing.Backup;

public sealed record Restored(int Tables, long Rows, int Media, DateTimeOffset Made, IReadOnlyList<string> Missing, IReadOnlyList<Unscheduled> Unscheduled);

/// <summary>An article that waited for its time, and waits no more.</summary>
/// <param name="Chosen">The time as it was chosen.</param>
public sealed record Unscheduled(string Slug, string Chosen);

/// <summary>
/// A whole backup into an empty database and empty folders of pictures and papers: all of it, or nothing. A key that the operator has must have signed it.
/// The database's own fences stand throughout, and what the rows say is checked as a stranger would check it before they count.
/// </summary>
public static class RestoreSite
{
    /// <param name="keys">The thumbprints of the keys that may have signed it.</param>
    /// <exception cref="UnreadableInputException">Something in the backup is amiss; the sentence names what.</exception>
    public static async Task<Outcome<Restored>> Handle(WellspringDb db, WholeBackup backup, IReadOnlySet<string> keys, MediaStore store, PaperStore papers, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        backup.DemandKey(keys);
        var tables = BackupTables.Of(db);
        FitsHere.Check(backup, tables);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await WhatIsThere(db, store, papers, cancel) is { } already) return Finding.Refuse("site-not-empty", $"A backup is restored into an empty site only, and {already}.");
        foreach (var table in tables) await UnpackTable.Handle(db, table, backup, cancel);
        if (await SoundContents.FirstBreak(db, cancel) is { } broken) throw backup.Refuse($"holds what does not agree with itself: {broken}");
        await CheckMedia(db, backup, cancel);
        await CheckPapers(db, backup, cancel);
        using var media = new UnpackFiles(store.Folder, SoundFiles.Media(backup));
        using var shown = new UnpackFiles(papers.Folder, SoundFiles.Papers(backup));
        media.Unpack();
        shown.Unpack();
        var unscheduled = await Unschedule(db, time.GetUtcNow(), actor, cancel);
        await HoldLetters(db, cancel);
        await Enter(db, backup, time.GetUtcNow(), actor, cancel);
        media.PutInPlace();
        shown.PutInPlace();
        media.Keep();
        shown.Keep();
        await Commit(transaction, store, cancel);
        return new Restored(tables.Count, backup.Manifest.Tables.Sum(t => t.Rows), backup.Manifest.Media.Count, backup.Manifest.Made, backup.Manifest.Missing, unscheduled);
    }

    private static async Task<string?> WhatIsThere(WellspringDb db, MediaStore store, PaperStore papers, CancellationToken cancel)
    {
        if (!store.IsEmpty) return $"there are files in {store.Folder}";
        if (!papers.IsEmpty) return $"there are files in {papers.Folder}";
        foreach (var (table, fresh) in InFreshDatabase(db))
            if (await db.Number($"SELECT COUNT(*) FROM \"{table}\"", cancel) > fresh) return $"this database has rows in {table}";
        return null;
    }

    private static IEnumerable<(string Table, int Rows)> InFreshDatabase(WellspringDb db)
    {
        var seeds = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => e.GetTableName() is not null).ToLookup(e => e.GetTableName(), e => e.GetSeedData().Count());
        return BackupTables.All(db).Select(t => (t.Name, seeds[t.Name].Sum()));
    }

    // Times were chosen for the site as it was. Whether they still stand is for people to say.
    private static async Task<IReadOnlyList<Unscheduled>> Unschedule(WellspringDb db, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var unscheduled = new List<Unscheduled>();
        foreach (var schedule in await db.Schedules.Where(s => s.SettledAt == null).OrderBy(s => s.DueAt).ToListAsync(cancel))
        {
            var slug = await db.Articles.Where(a => a.Id == schedule.ArticleId).Select(a => a.Slug).SingleAsync(cancel);
            schedule.Settle(now, "not kept by the restore: its time has to be chosen again");
            db.Record(actor, "unscheduled", $"article/{slug}", now, schedule.Chosen);
            unscheduled.Add(new(slug, BackupNames.OneLine(schedule.Chosen)));
        }
        return unscheduled;
    }

    // The site that the backup is of may have sent them since.
    private static Task<int> HoldLetters(WellspringDb db, CancellationToken cancel) =>
        db.Letters.Where(l => l.Refusal == null).ExecuteUpdateAsync(l => l.SetProperty(x => x.Refusal, "it came with a backup, and may have been sent since"), cancel);

    // Whether it came to pass is then not known. Pictures that nothing names do no harm; rows without their pictures would.
    private static async Task Commit(IDbContextTransaction transaction, MediaStore store, CancellationToken cancel)
    {
        try
        {
            await transaction.CommitAsync(cancel);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            throw new IOException($"The database did not confirm the restore: {BackupNames.OneLine(failed.Message)} The pictures are left in {store.Folder}. When the database turns out to be empty, remove them and begin again.", failed);
        }
    }

    private static async Task CheckMedia(WellspringDb db, WholeBackup backup, CancellationToken cancel)
    {
        var known = (await db.Media.AsNoTracking().ToListAsync(cancel)).Select(m => Path.GetFileName(m.Path)).ToHashSet(StringComparer.Ordinal);
        var there = backup.Manifest.Media.Select(m => m.File).ToHashSet(StringComparer.Ordinal);
        if (known.Except(there).Except(backup.Manifest.Missing).FirstOrDefault() is { } lost) throw backup.Refuse("is missing.", MediaPart.NameOf(lost));
        if (there.Except(known).FirstOrDefault() is { } strange) throw backup.Refuse("is a picture that no row names.", MediaPart.NameOf(strange));
    }

    private static async Task CheckPapers(WellspringDb db, WholeBackup backup, CancellationToken cancel)
    {
        var known = (await db.LicencePapers.Select(p => p.File).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var there = backup.Manifest.Papers.Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        if (known.Except(there).Except(backup.Manifest.Missing).FirstOrDefault() is { } lost) throw backup.Refuse("is missing.", PaperPart.NameOf(lost));
        if (there.Except(known).FirstOrDefault() is { } strange) throw backup.Refuse("is a paper that no row names.", PaperPart.NameOf(strange));
    }

    private static async Task Enter(WellspringDb db, WholeBackup backup, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        // Whoever is rendering the empty site at this moment begins again.
        await db.PageClock.ExecuteUpdateAsync(c => c.SetProperty(x => x.Rendering, x => x.Rendering + 1), cancel);
        db.Record(actor, "restored", "site", now, $"from the backup of {backup.Manifest.Made.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}, sealed {backup.Seal}");
        await db.SaveChangesAsync(cancel);
    }
}
