using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Ends a draft without an edition. Its revisions stay for a while, for whoever regrets it.</summary>
public static class DiscardDraft
{
    public static async Task<Outcome<WorkingDraft>> Handle(WellspringDb db, Guid id, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var opened = await OpenDraft.ToWrite(db, id, actor, cancel);
        if (!opened.Done) return opened.Refusals.ToArray();
        var (draft, now) = (opened.Value.Draft, time.GetUtcNow());
        draft.Settle(now);
        db.Record(actor, "discarded draft", draft.ArticleId is null ? $"draft/{id}" : $"article/{draft.Slug}", now, $"{draft.Title}, revision {draft.Revision}");
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return draft;
    }
}
