using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What somebody did to the words of a draft as they had them before them.</summary>
/// <param name="Revision">The revision that they had.</param>
/// <param name="Apply">Gives the words as they are to be, from those that they had.</param>
public sealed record DraftChange(int Revision, Func<Draft, Draft> Apply);

/// <summary>How a change went in.</summary>
/// <param name="Revision">Of the draft's words now; a further change goes out from it.</param>
/// <param name="Words">The draft's words now: whatever the change contradicts is not in them.</param>
/// <param name="IsAsSent">They are just what was sent.</param>
/// <param name="Merged">What others had changed meanwhile, in sentences.</param>
/// <param name="Conflicts">What could not be merged. If there is any, nothing of the change is in the words; it is kept as a revision of its own.</param>
/// <param name="Proposal">The words with all of the change that contradicts nobody; where it does, they hold what is stored.</param>
public sealed record SavedDraft(int Revision, Draft Words, bool IsAsSent, IReadOnlyList<string> Merged, IReadOnlyList<DraftConflict> Conflicts, Draft Proposal);

/// <summary>
/// Stores what somebody wrote: one transaction, on the disk before the answer. Who went out from an older revision is merged with what was
/// stored since; where two say different things about one place nobody's words are lost, and a person decides.
/// </summary>
public static class SaveDraft
{
    public static async Task<Outcome<SavedDraft>> Handle(WellspringDb db, Guid id, DraftChange change, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return await Once(db, id, change, time.GetUtcNow(), actor, cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else was faster: theirs is read, and merged.
                db.ChangeTracker.Clear();
            }
        }
    }

    private static async Task<Outcome<SavedDraft>> Once(WellspringDb db, Guid id, DraftChange change, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var opened = await OpenDraft.ToWrite(db, id, actor, cancel);
        if (!opened.Done) return opened.Refusals.ToArray();
        var (draft, theirs) = (opened.Value.Draft, opened.Value.Words);
        var common = change.Revision == draft.Revision ? theirs : await OpenDraft.WordsAt(db, id, change.Revision, cancel);
        var mine = DraftWords.Clean(change.Apply(common ?? theirs));
        if (DraftWords.Against(mine) is { Count: > 0 } refusals) return refusals.ToArray();
        return await Store(db, draft, DraftMerge.Of(common, mine, theirs), mine, theirs, now, actor, cancel);
    }

    private static async Task<SavedDraft> Store(WellspringDb db, WorkingDraft draft, MergedDraft merged, Draft mine, Draft theirs, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var contradicts = merged.Conflicts.Count > 0;
        var sentences = Sentences(merged, draft.SavedBy);
        if (contradicts) await Add(db, draft, draft.SetAside(mine, now, actor), cancel);
        else if (!DraftWords.AreTheSame(merged.Words, theirs)) await Add(db, draft, draft.Keep(merged.Words, now, actor), cancel);
        return new(draft.Revision, contradicts ? theirs : merged.Words, !contradicts && DraftWords.AreTheSame(merged.Words, mine), sentences, merged.Conflicts, merged.Words);
    }

    // The draft's row first: whoever comes second waits at it, and is told there that somebody was faster.
    private static async Task Add(WellspringDb db, WorkingDraft draft, DraftRevision revision, CancellationToken cancel)
    {
        await using var one = await OneTransaction.Begin(db, cancel);
        await db.SaveChangesAsync(cancel);
        db.Add(revision);
        await db.SaveChangesAsync(cancel);
        await ThinRevisions.Of(db, draft, cancel);
        await one.Commit(cancel);
    }

    private static string[] Sentences(MergedDraft merged, string by) =>
        merged.Theirs.Count == 0 ? [] : [$"While you wrote, {by} changed {string.Join(", ", merged.Theirs)}."];
}
