using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Importing.Markdown;

/// <summary>Signed records, each with the article that it lies beside.</summary>
sealed partial class MarkdownImport
{
    public async Task KeepRecords(CancellationToken cancel)
    {
        if (folder.Records.Count == 0) return;
        var (beside, ids) = (placed.ToLookup(p => Path.GetDirectoryName(p.Page.Path), p => (p.Slug, p.Page.File.Sample)), await ArticleIds(cancel));
        foreach (var some in folder.Records.Chunk(AtOnce))
        {
            var brought = some.Select(file => Beside(file, [.. beside[Path.GetDirectoryName(file.Path)]], ids)).OfType<BroughtRecord>();
            Report.Records += await KeepImportedRecords.Handle(db, [.. brought], time.GetUtcNow(), actor, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    // A sample and an article of the team are two, whatever slug a file claims: what came with the one says nothing of the other.
    private Task<Dictionary<(string Slug, bool IsSample), Guid>> ArticleIds(CancellationToken cancel) =>
        db.Articles.AsNoTracking().ToDictionaryAsync(a => (a.Slug, a.IsSample), a => a.Id, cancel);

    private BroughtRecord? Beside(RecordFile file, IReadOnlyList<(string Slug, bool IsSample)> articles, Dictionary<(string, bool), Guid> ids)
    {
        var own = articles.Where(a => a.Slug == file.Slug).ToList();
        if (own.Count > 0 && ids.TryGetValue(own[0], out var article)) return new(article, file.Slug, file.Text());
        Report.Drop("record", file.Path, articles.Count == 0 ? "no article stands beside it" : own.Count == 0 ? $"it is the record of \"{Printed.Of(file.Slug)}\", not of the article beside it" : "the article beside it did not come in: its slug is that of another one here");
        return null;
    }
}
