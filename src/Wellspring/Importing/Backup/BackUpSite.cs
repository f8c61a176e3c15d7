using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Backup;

/// <summary>What a backup holds.</summary>
/// <param name="Key">The thumbprint of the key that signed it; a restore wants to have that key, or its name.</param>
/// <param name="Missing">Pictures and papers that the database knows and their folder had not, or not as they were.</param>
/// <param name="Amiss">What is wrong in the database itself, so that no restore would take it; null when nothing is.</param>
public sealed record BackedUp(int Tables, long Rows, int Media, long Bytes, string Seal, string Key, IReadOnlyList<string> Missing, string? Amiss);

/// <summary>
/// Everything that cannot be made again, of one moment, in one file, while the site is served and written to. The keys that sign
/// records are not in it, so that nobody can sign with a backup; their public halves are.
/// </summary>
public static class BackUpSite
{
    private static readonly string Program = typeof(BackUpSite).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <exception cref="UnreadableInputException">The file is there already and is not to be replaced.</exception>
    public static async Task<Outcome<BackedUp>> Handle(WellspringDb db, string file, bool replace, MediaStore store, PaperStore papers, RecordSeal vouching, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        using var writer = new BackupWriter(file, replace, now);
        // Before the data leave the house, and so in the backup as well.
        db.Record(actor, "began a backup of", "site", now);
        await db.SaveChangesAsync(cancel);

        try
        {
            using var key = vouching.Current(now);
            var (manifest, amiss) = await Pack(db, store, papers, writer, now, cancel);
            var seal = await writer.Finish(manifest, key);
            return new BackedUp(manifest.Tables.Count, manifest.Tables.Sum(t => t.Rows), manifest.Media.Count, new FileInfo(file).Length, seal, key.PublicKey.Id, manifest.Missing, amiss);
        }
        catch (UnreadableInputException unfit)
        {
            return Finding.Refuse("backup-unfit", $"No file was made or replaced, because nothing could be restored from it: {unfit.Line}");
        }
    }

    private static async Task<(BackupManifest Manifest, string? Amiss)> Pack(WellspringDb db, MediaStore store, PaperStore papers, BackupWriter writer, DateTimeOffset now, CancellationToken cancel)
    {
        await using var moment = await db.OneMoment(cancel);
        var tables = new List<TablePart>();
        foreach (var table in BackupTables.Of(db)) tables.Add(await Pack(db, table, writer, cancel));
        var files = (await db.Media.AsNoTracking().ToListAsync(cancel)).Select(m => Path.GetFileName(m.Path)).Order(StringComparer.Ordinal);
        var (media, missing, unfit) = await PackMedia.Handle(files, store, writer, cancel);
        var (shown, lost) = await PackPapers.Handle(db, papers, writer, cancel);
        var migration = (await db.Database.GetAppliedMigrationsAsync(cancel)).LastOrDefault() ?? "";
        return (new(BackupManifest.FormatName, BackupManifest.CurrentVersion, Program, now, migration, tables, BackupTables.Derived, media, shown, [.. missing, .. lost]), unfit ?? await SoundContents.FirstBreak(db, cancel));
    }

    private static async Task<TablePart> Pack(WellspringDb db, BackupTable table, BackupWriter writer, CancellationToken cancel)
    {
        var part = await PackTable.Handle(db, table, writer, cancel);
        var rows = await db.Number(table.Count, cancel);
        return rows == part.Rows ? part : throw new InvalidOperationException($"{table.Name} has {rows} rows, of which {part.Rows} were read: rows refer to each other in a circle.");
    }
}
