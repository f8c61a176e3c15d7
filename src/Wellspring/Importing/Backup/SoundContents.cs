using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Backup;

/// <summary>What the rows must be for a restore to take them: names that lead nowhere else, and proof that agrees with itself.</summary>
static class SoundContents
{
    /// <summary>As a sentence; null when all is sound. Rows of a stranger's making may be more than wrong: what cannot be read is not sound.</summary>
    public static async Task<string?> FirstBreak(WellspringDb db, CancellationToken cancel)
    {
        try
        {
            return await StrangeSlug(db, cancel) ?? await StrangePicture(db, cancel) ?? await StrangePaper(db, cancel) ?? await VerifyProof.FirstBreak(db, cancel);
        }
        catch (Exception unreadable) when (unreadable is not (OperationCanceledException or DbException or IOException))
        {
            return $"There are rows that cannot be read: {BackupNames.OneLine(unreadable.Message)}";
        }
    }

    // They become names of files in an export, and addresses.
    private static async Task<string?> StrangeSlug(WellspringDb db, CancellationToken cancel)
    {
        var slugs = db.Articles.Select(a => a.Slug).Concat(db.People.Select(p => p.Slug)).Concat(db.Topics.Select(t => t.Slug)).Concat(db.Audiences.Select(a => a.Slug)).Concat(db.MergedTopics.Select(m => m.Slug));
        return (await slugs.ToListAsync(cancel)).Find(slug => !Slug.IsValid(slug)) is { } strange ? $"\"{BackupNames.OneLine(strange)}\" is no slug of an article, person, topic or audience." : null;
    }

    private static async Task<string?> StrangePaper(WellspringDb db, CancellationToken cancel) =>
        (await db.LicencePapers.Select(p => p.File).ToListAsync(cancel)).Find(file => !PaperStore.IsName(file)) is { } strange ? $"\"{BackupNames.OneLine(strange)}\" is no name of a paper." : null;

    private static async Task<string?> StrangePicture(WellspringDb db, CancellationToken cancel) =>
        (await db.Media.AsNoTracking().ToListAsync(cancel)).Find(m => m.Path != MediaPart.PathOf(Path.GetFileName(m.Path)) || !MediaStore.IsName(Path.GetFileName(m.Path))) is { } strange
            ? $"\"{BackupNames.OneLine(strange.Path)}\" is no address of a picture." : null;
}
