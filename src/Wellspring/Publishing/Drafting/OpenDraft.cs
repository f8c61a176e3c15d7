using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>A draft with its words.</summary>
public sealed record OpenedDraft(WorkingDraft Draft, Draft Words);

/// <summary>Reads what is being written.</summary>
public static class OpenDraft
{
    /// <summary>Those who write.</summary>
    public const Roles Writers = Roles.Writer | Roles.Editor | Roles.Administrator;

    /// <summary>Null when there is no such draft; a discarded one is still found.</summary>
    public static async Task<OpenedDraft?> Find(WellspringDb db, Guid id, CancellationToken cancel)
    {
        var draft = await db.WorkingDrafts.SingleOrDefaultAsync(d => d.Id == id, cancel);
        return draft is null ? null : new(draft, (await WordsAt(db, id, draft.Revision, cancel))!);
    }

    /// <summary>The words of a revision; null when it is no longer kept, or never was.</summary>
    public static async Task<Draft?> WordsAt(WellspringDb db, Guid id, int revision, CancellationToken cancel) =>
        (await db.DraftRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.DraftId == id && r.Number == revision, cancel))?.Words;

    internal static async Task<Outcome<OpenedDraft>> ToWrite(WellspringDb db, Guid id, Actor actor, CancellationToken cancel)
    {
        if (!actor.May(Writers)) return Finding.Refuse("not-allowed", "Only a writer, an editor or an administrator changes a draft.");
        if (await Find(db, id, cancel) is not { } opened) return Finding.Refuse("draft-unknown", "There is no such draft.");
        return opened.Draft.SettledAt is null ? opened : Finding.Refuse("draft-discarded", "This draft was discarded meanwhile. Copy what you wrote, and open the article's draft again from the list of articles.");
    }
}
