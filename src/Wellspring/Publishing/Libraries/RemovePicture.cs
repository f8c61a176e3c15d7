using Microsoft.EntityFrameworkCore;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Takes a picture out of the library that no edition shows, no draft, no kept revision of one and no person's portrait: editions are for
/// ever, and a writer may go back to what a draft said.
/// </summary>
public static class RemovePicture
{
    /// <param name="elsewhere">Hashes of what the site itself shows, as its logo.</param>
    public static async Task<Outcome<MediaFile>> Handle(WellspringDb db, MediaStore store, string hash, IReadOnlyCollection<string> elsewhere, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (AgainstActor(actor) is { } notAllowed) return notAllowed;
        var drafts = await DraftsShowing.Read(db, hash, cancel);
        await using var alone = await db.ActAlone(cancel);
        if (await db.Media.SingleOrDefaultAsync(m => m.Hash == hash, cancel) is not { } media) return Finding.Refuse("picture-unknown", "There is no such picture.");
        if (await Against(db, media, elsewhere, cancel) is { } used) return used;
        if (await drafts.OrSince(db, cancel)) return Drafted;
        db.Remove(media);
        db.Record(actor, "removed", $"media/{hash}", time.GetUtcNow(), media.Name);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        // Only now, for a transaction that failed would need the bytes.
        store.Remove(media);
        return media;
    }

    /// <summary>Why it stays; empty when it may go.</summary>
    public static async Task<IReadOnlyList<Finding>> Refusals(WellspringDb db, MediaFile media, IReadOnlyCollection<string> elsewhere, Actor actor, CancellationToken cancel)
    {
        if ((AgainstActor(actor) ?? await Against(db, media, elsewhere, cancel)) is { } refusal) return [refusal];
        return (await DraftsShowing.Read(db, media.Hash, cancel)).Any ? [Drafted] : [];
    }

    private static Finding Drafted => Finding.Refuse("picture-drafted", "A draft shows it, or did in a revision that is kept.");

    private static Finding? AgainstActor(Actor actor) =>
        actor.May(Roles.Editor | Roles.Administrator) ? null : Finding.Refuse("not-allowed", "Only an editor or an administrator removes a picture.");

    private static async Task<Finding?> Against(WellspringDb db, MediaFile media, IReadOnlyCollection<string> elsewhere, CancellationToken cancel)
    {
        if (await db.EditionUses.AnyAsync(u => u.Kind == UseKind.Picture && u.Name == media.Hash, cancel)) return Finding.Refuse("picture-used", "An edition shows it, and editions are never changed.");
        if (elsewhere.Contains(media.Hash)) return Finding.Refuse("picture-used", "Every page of the site shows it. Choose another logo first.");
        return await db.People.AnyAsync(p => p.Portrait != null && p.Portrait.StartsWith(media.Hash), cancel) ? Finding.Refuse("picture-used", "It is somebody's portrait. Take it from them first.") : null;
    }
}
