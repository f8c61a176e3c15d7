using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Keeps the revisions of a draft within bounds: the latest ones all, for those who still write on them; of older ones one in many,
/// for whoever looks for what they once had; and whatever was set aside.
/// </summary>
static class ThinRevisions
{
    private const int AllOfTheLatest = 100;
    private const int OneIn = 50;

    public static async Task Of(WellspringDb db, WorkingDraft draft, CancellationToken cancel)
    {
        if (draft.LastRevision % OneIn != 0) return;
        var (id, latest, kept) = (draft.Id, draft.LastRevision - AllOfTheLatest, draft.KeptRevision ?? 0);
        await db.DraftRevisions.Where(r => r.DraftId == id && r.Number <= latest && r.Number % OneIn != 0 && r.Number != kept && !r.IsAside).ExecuteDeleteAsync(cancel);
    }
}
