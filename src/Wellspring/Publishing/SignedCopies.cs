using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Which sources are vouched for in texts that are live, were, or may go live as they are.</summary>
public static class SignedCopies
{
    /// <summary>Of these keys, those that a signed text holds a copy under, be it under a key that was retired into one of them.</summary>
    public static async Task<IReadOnlySet<string>> Of(WellspringDb db, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var (held, wanted, covered) = (new HashSet<string>(StringComparer.Ordinal), keys.ToHashSet(StringComparer.Ordinal), db.SignOffs.Select(s => s.Covers));
        if (wanted.Count == 0) return held;
        var library = await LibraryKeys.Load(db, cancel);
        await foreach (var copies in db.Editions.AsNoTracking().Where(e => covered.Contains(e.Fingerprint)).Select(e => e.Sources).AsAsyncEnumerable().WithCancellation(cancel))
            held.UnionWith(copies.SelectMany(c => new[] { c.Key, library.Kept(c.Key) }).Where(wanted.Contains));
        return held;
    }
}
