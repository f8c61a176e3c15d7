using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Brings an edition that came by another way, as an import or a restored one, into the draft that was begun before it. Where both say
/// something else, the draft holds both, the edition's words first.
/// </summary>
public static class TakeInEdition
{
    public static async Task<Outcome<OpenedDraft>> Handle(WellspringDb db, Guid id, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var opened = await OpenDraft.ToWrite(db, id, actor, cancel);
        if (!opened.Done) return opened.Refusals.ToArray();
        var (draft, words) = opened.Value;
        if (await Newer(db, draft, cancel) is not { } edition) return opened.Value;
        var (taken, now) = (await Merge(db, draft, words, edition, cancel), time.GetUtcNow());
        db.Add(draft.Keep(taken, now, actor));
        draft.BecomeEdition(edition, null);
        db.Record(actor, "took edition into draft", $"article/{draft.Slug}", now, $"edition {edition.Number}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return new OpenedDraft(draft, taken);
    }

    /// <summary>The article's latest edition, when it is not the one that the draft goes out from.</summary>
    public static async Task<Edition?> Newer(WellspringDb db, WorkingDraft draft, CancellationToken cancel) =>
        draft.ArticleId is { } article && await db.LatestEdition(article, cancel) is { } latest && latest.Number != draft.FromEdition ? latest : null;

    private static async Task<Draft> Merge(WellspringDb db, WorkingDraft draft, Draft words, Edition edition, CancellationToken cancel)
    {
        var article = await db.Articles.SingleAsync(a => a.Id == edition.ArticleId, cancel);
        var common = await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.ArticleId == article.Id && e.Number == draft.FromEdition, cancel);
        var merged = DraftMerge.Of(common is null ? null : Draft.Of(article, common), words, Draft.Of(article, edition));
        return DraftMerge.WithBoth(merged.Words, merged.Conflicts);
    }
}
