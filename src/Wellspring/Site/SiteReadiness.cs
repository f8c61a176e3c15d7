using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Site;

/// <summary>Whether this node can serve every page as it should be now: caught up after its start, no event waiting, nothing newer rendered.</summary>
public sealed class SiteReadiness(PageCache pages)
{
    public bool CaughtUp { get; internal set; }

    public async Task<bool> IsReady(WellspringDb db, CancellationToken cancel) =>
        CaughtUp
        && pages.IsLoaded
        && !await db.Outbox.AnyAsync(m => m.HandledAt == null && SiteModule.Events.Contains(m.Kind), cancel)
        && await db.PageClock.AllAsync(c => c.Rendered <= pages.Version, cancel);
}
