using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>Which sources are vouched for in texts that are live, were, or may go live as they are.</summary>
public static class SignedCopies
{
    /// <summary>Of these keys, those that a signed text holds a copy under.</summary>
    public static async Task<IReadOnlySet<string>> Of(WellspringDb db, IReadOnlyCollection<string> keys, CancellationToken cancel)
    {
        var (held, wanted, covered) = (new HashSet<string>(StringComparer.Ordinal), keys.ToHashSet(StringComparer.Ordinal), db.SignOffs.Select(s => s.Covers));
        if (wanted.Count == 0) return held;
        await foreach (var copies in db.Editions.AsNoTracking().Where(e => covered.Contains(e.Fingerprint)).Select(e => e.Sources).AsAsyncEnumerable().WithCancellation(cancel))
            held.UnionWith(copies.Select(c => c.Key).Where(wanted.Contains));
        return held;
    }
}
