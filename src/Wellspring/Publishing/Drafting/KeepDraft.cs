using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Makes an edition of a draft's words as they are stored. The draft stays open: the next edition is written in it.</summary>
public static class KeepDraft
{
    /// <param name="revision">That whoever keeps it has read: nobody makes an edition of words that they never saw.</param>
    public static async Task<Outcome<WrittenEdition>> Handle(WellspringDb db, Guid id, int revision, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var opened = await OpenDraft.ToWrite(db, id, actor, cancel);
        if (!opened.Done) return opened.Refusals.ToArray();
        var (draft, words) = opened.Value;
        if (await Against(db, draft, words, revision, cancel) is { Count: > 0 } refusals) return refusals;
        var written = await WriteEdition.Add(db, await Complete(db, draft, words, cancel), new SourceCopies(db), time, actor, cancel);
        draft.BecomeEdition(written.Edition, draft.Revision);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return written;
    }

    private static async Task<List<Finding>> Against(WellspringDb db, WorkingDraft draft, Draft words, int revision, CancellationToken cancel)
    {
        var refusals = new List<Finding>();
        if (draft.Revision != revision) refusals.Add(Finding.Refuse("revision-newer", $"{draft.SavedBy} changed the draft after you opened it. Look at it as it is now, and keep it then."));
        if (words.Title.Length == 0) refusals.Add(Finding.Refuse("title-missing", "An edition has a title. Give it one."));
        if (await TakeInEdition.Newer(db, draft, cancel) is { } latest) refusals.Add(Newer(draft, latest));
        var slug = SlugOf(words);
        if (await db.Articles.AnyAsync(a => a.Slug == slug && a.Id != draft.ArticleId, cancel)) refusals.Add(Finding.Refuse("slug-taken", $"Another article has the address \"{slug}\". Choose another one for this."));
        return refusals;
    }

    private static Finding Newer(WorkingDraft draft, Edition latest) =>
        Finding.Refuse("edition-newer", $"{latest.WrittenBy} wrote edition {latest.Number} since this draft began{(draft.FromEdition is { } from ? $" with edition {from}" : "")}. Take its words into the draft, and keep it then.");

    private static string SlugOf(Draft words) => words.Slug.Length > 0 ? words.Slug : Slug.From(words.Title);

    // What the library does not have comes along from the edition before.
    private static async Task<Draft> Complete(WellspringDb db, WorkingDraft draft, Draft words, CancellationToken cancel)
    {
        var before = draft.ArticleId is { } article ? await db.LatestEdition(article, cancel) : null;
        return words with { Article = draft.ArticleId, Slug = SlugOf(words), Copies = before is null ? [] : await CopiesOf.Absent(db, before, cancel) };
    }
}
