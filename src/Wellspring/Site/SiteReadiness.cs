using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;

namespace Wellspring.Site;

/// <summary>
/// Whether this node can do its work and serve every page as it should be now: the machine gives what it has to, the node caught up
/// after its start, no event waits, nothing newer is rendered.
/// </summary>
public sealed class SiteReadiness(PageCache pages, Health health, TimeProvider time)
{
    public bool CaughtUp { get; internal set; }

    /// <summary>Null when it is ready, or else what is missing, as a sentence.</summary>
    public async Task<string?> WhyNot(WellspringDb db, CancellationToken cancel) => await health.Ask(cancel) ?? await Behind(db, cancel);

    private async Task<string?> Behind(WellspringDb db, CancellationToken cancel)
    {
        if (!CaughtUp || !pages.IsLoaded) return "The site is still being made ready.";
        if (await Waiting(db, cancel) is > 0 and var events) return $"{events} events wait to be handled.";
        return await db.PageClock.AllAsync(c => c.Rendered <= pages.Version, cancel) ? null : "Newer pages were rendered and are being read.";
    }

    // What was tried before waits as well, whenever it is tried again.
    private Task<int> Waiting(WellspringDb db, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.Outbox.CountAsync(m => m.HandledAt == null && (m.DueAt <= now || m.Attempts > 0 || SiteModule.Events.Contains(m.Kind)), cancel);
    }
}
