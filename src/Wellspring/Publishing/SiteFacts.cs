using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What the gate knows of the site as a whole, the same for every text that is judged at one time.</summary>
sealed record SiteFacts(TopicTree Topics, IReadOnlyList<PaidLink> PaidLinks, EditorialPolicy Policy, IReadOnlySet<string> Articles, DateOnly Today)
{
    public static async Task<SiteFacts> Load(WellspringDb db, TimeProvider time, CancellationToken cancel) => new(
        await TopicTree.Load(db, cancel),
        await db.PaidLinks.AsNoTracking().ToListAsync(cancel),
        await EditorialPolicy.Current(db, cancel),
        (await db.Articles.Select(a => a.Slug).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal),
        DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
}
