using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Takes a picture out of the library that no edition shows, no draft, and no kept revision of one: editions are for ever, and a writer may
/// go back to what a draft said.
/// </summary>
public static class RemovePicture
{
    public static async Task<Outcome<MediaFile>> Handle(WellspringDb db, MediaStore store, string hash, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        if (await db.Media.SingleOrDefaultAsync(m => m.Hash == hash, cancel) is not { } media) return Finding.Refuse("picture-unknown", "There is no such picture.");
        if (await Refusals(db, media, actor, cancel) is { Count: > 0 } refusals) return refusals.ToArray();
        db.Remove(media);
        db.Record(actor, "removed", $"media/{hash}", time.GetUtcNow(), media.Name);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        // Only now, for a transaction that failed would need the bytes.
        store.Remove(media);
        return media;
    }

    /// <summary>Why it stays; empty when it may go.</summary>
    public static async Task<IReadOnlyList<Finding>> Refusals(WellspringDb db, MediaFile media, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Roles.Editor | Roles.Administrator)) return [Finding.Refuse("not-allowed", "Only an editor or an administrator removes a picture.")];
        if (await db.EditionUses.AnyAsync(u => u.Kind == UseKind.Picture && u.Name == media.Hash, cancel)) return [Finding.Refuse("picture-used", "An edition shows it, and editions are never changed.")];
        return await IsInDraft(db, media.Hash, cancel) ? [Finding.Refuse("picture-drafted", "A draft shows it, or did in a revision that is kept.")] : [];
    }

    // Of a draft that was discarded too: whoever finds it again finds its words whole.
    private static async Task<bool> IsInDraft(WellspringDb db, string hash, CancellationToken cancel)
    {
        await foreach (var words in db.DraftRevisions.AsNoTracking().Select(r => r.Words).AsAsyncEnumerable().WithCancellation(cancel))
            if (words.Media.Any(m => m.Hash == hash)) return true;
        return false;
    }
}
