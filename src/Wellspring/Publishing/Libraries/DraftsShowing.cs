using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// Whether a kept revision of a draft shows a picture, also of a draft that was discarded: whoever finds it again finds its words whole.
/// All of them are read while nobody waits for it; whoever then acts alone reads only what was written since.
/// </summary>
sealed class DraftsShowing
{
    private readonly string hash;
    private readonly IReadOnlyDictionary<Guid, int> read;

    private DraftsShowing(string hash, IReadOnlyDictionary<Guid, int> read, bool any) => (this.hash, this.read, Any) = (hash, read, any);

    /// <summary>One of those that were read shows it.</summary>
    public bool Any { get; }

    public static async Task<DraftsShowing> Read(WellspringDb db, string hash, CancellationToken cancel)
    {
        // The numbers first: what is written while the words are read is read again.
        var numbers = await db.WorkingDrafts.AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.LastRevision, cancel);
        return new(hash, numbers, await Shows(db.DraftRevisions, hash, cancel));
    }

    /// <summary>Or one that was written since.</summary>
    public async Task<bool> OrSince(WellspringDb db, CancellationToken cancel)
    {
        if (Any) return true;
        foreach (var draft in await db.WorkingDrafts.AsNoTracking().Select(d => new { d.Id, d.LastRevision }).ToListAsync(cancel))
        {
            var known = read.GetValueOrDefault(draft.Id);
            if (draft.LastRevision > known && await Shows(db.DraftRevisions.Where(r => r.DraftId == draft.Id && r.Number > known), hash, cancel)) return true;
        }
        return false;
    }

    private static async Task<bool> Shows(IQueryable<DraftRevision> revisions, string hash, CancellationToken cancel)
    {
        await foreach (var words in revisions.AsNoTracking().Select(r => r.Words).AsAsyncEnumerable().WithCancellation(cancel))
            if (words.Media.Any(m => m.Hash == hash)) return true;
        return false;
    }
}
