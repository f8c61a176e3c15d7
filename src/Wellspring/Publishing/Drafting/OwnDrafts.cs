using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What one writer is in the middle of: drafts that say something no edition has, in which they have written; the latest first.</summary>
public static class OwnDrafts
{
    public static Task<Foremost<WorkingDraft>> Of(WellspringDb db, Guid user, CancellationToken cancel)
    {
        var revisions = db.DraftRevisions;
        return Foremost.Of(db.WorkingDrafts.AsNoTracking()
            .Where(d => d.SettledAt == null && (d.KeptRevision == null || d.Revision != d.KeptRevision) && revisions.Any(r => r.DraftId == d.Id && r.SavedByUser == user))
            .OrderByDescending(d => d.SavedAt), cancel);
    }
}
