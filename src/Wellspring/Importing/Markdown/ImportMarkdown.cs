using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Importing.Markdown;

/// <summary>
/// Brings a folder of Markdown in: articles as drafts, with the people, topics, sources, pictures and paid links
/// beside them, the settings and menus of an exported site, and signed review records as history. A second import of the same folder changes nothing. All or nothing, in one transaction.
/// </summary>
public static class ImportMarkdown
{
    /// <exception cref="UnreadableInputException">A file is broken or hostile, or two articles claim one slug.</exception>
    public static async Task<ImportReport> Handle(WellspringDb db, string folder, Bibliography bibliography, MediaStore store, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        var read = MarkdownFolder.Read(folder);
        await using var transaction = await db.ActAlone(cancel);
        var import = new MarkdownImport(db, read, bibliography, time, actor);

        await import.PlantTopics(cancel);
        await import.AddPeople(store, cancel);
        await import.BringSources(cancel);
        await import.BringPaidLinks(cancel);
        await import.WriteArticles(store, cancel);
        await PictureFile.Bring(db, read.Pictures, cancel);
        await import.AddRedirects(cancel);
        await import.BringHelplines(cancel);
        await import.BringQuestionnaires(cancel);
        await import.BringSettings(store, cancel);
        await import.KeepHistories(cancel);
        await import.KeepRecords(cancel);

        db.Record(actor, "imported", $"markdown/{Path.GetFileName(read.Root)}", time.GetUtcNow(), import.Report.Summary);
        await db.SaveChangesAsync(cancel);
        await transaction.Commit(cancel);
        return import.Report;
    }
}
