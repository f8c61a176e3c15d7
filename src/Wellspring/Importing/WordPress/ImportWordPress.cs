using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.WordPress;

/// <summary>
/// Brings a WordPress export in: posts and pages of any status become drafts, never more. A second import of the
/// same file changes nothing. It is all or nothing: one transaction, begun after the file was read to its end.
/// </summary>
public static class ImportWordPress
{
    /// <param name="file">The export (WXR).</param>
    /// <param name="uploads">A copy of the site's folder of uploads; without one, pictures are named as missing. Nothing is fetched.</param>
    /// <exception cref="UnreadableInputException">The file is broken, hostile, or no export.</exception>
    public static async Task<ImportReport> Handle(WellspringDb db, string file, string? uploads, MediaStore store, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var index = ExportIndex.Read(file);
        await using var transaction = await db.ActAlone(cancel);
        var import = new WordPressImport(db, index, time, actor);

        await import.PlantTopics(cancel);
        await import.AddAuthors(cancel);
        await import.BringUploads(uploads, store, cancel);
        await import.WriteArticles(file, cancel);
        await import.AddRedirects(cancel);
        import.NameTheRest();

        db.Record(actor, "imported", $"wordpress/{Path.GetFileName(file)}", time.GetUtcNow(), import.Report.Summary);
        await db.SaveChangesAsync(cancel);
        await transaction.Commit(cancel);
        return import.Report;
    }
}
