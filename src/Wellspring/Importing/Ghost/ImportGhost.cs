using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Ghost;

/// <summary>
/// Brings a Ghost export in: posts and pages of any status and for any readers become drafts, never more. A second import
/// of the same file changes nothing. It is all or nothing: one transaction, begun after the file was read to its end.
/// </summary>
public static class ImportGhost
{
    /// <param name="file">The export (JSON).</param>
    /// <param name="content">A copy of Ghost's content folder; without one, pictures are named as missing. Nothing is fetched.</param>
    /// <exception cref="UnreadableInputException">The file is broken, hostile, or no export.</exception>
    public static async Task<ImportReport> Handle(WellspringDb db, string file, string? content, MediaStore store, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var index = GhostIndex.Read(file);
        await using var transaction = await db.ActAlone(cancel);
        var import = new GhostImport(db, index, time, actor);

        await import.PlantTopics(cancel);
        await import.AddAuthors(cancel);
        await import.WriteArticles(file, content, store, cancel);
        await import.AddRedirects(cancel);
        import.NameTheRest(file);

        db.Record(actor, "imported", $"ghost/{Path.GetFileName(file)}", time.GetUtcNow(), import.Report.Summary);
        await db.SaveChangesAsync(cancel);
        await transaction.Commit(cancel);
        return import.Report;
    }
}
