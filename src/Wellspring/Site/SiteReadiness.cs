using Microsoft.EntityFrameworkCore;
using Wellspring.Delivery;
using Wellspring.Foundation;
using Wellspring.Foundation.Mail;
using Wellspring.Site.Search;

namespace Wellspring.Site;

/// <summary>
/// Whether this node can do its work and serve every page as it should be now: the machine gives what it has to, the node caught up
/// after its start, no event waits, nothing newer is rendered.
/// </summary>
public sealed class SiteReadiness(PageCache pages, SiteSearch search, Health health, TimeProvider time)
{
    public bool CaughtUp { get; internal set; }

    /// <summary>Null when it is ready, or else what is missing, as a sentence.</summary>
    public async Task<string?> WhyNot(WellspringDb db, CancellationToken cancel) => await health.Ask(cancel) ?? await Behind(db, cancel);

    private async Task<string?> Behind(WellspringDb db, CancellationToken cancel)
    {
        if (!CaughtUp || !pages.IsLoaded) return "The site is still being made ready.";
        if (await Waiting(db, cancel) is > 0 and var events) return $"{events} events wait to be handled.";
        var rendered = await db.PageClock.Select(c => c.Rendered).SingleAsync(cancel);
        if (rendered > pages.Version) return "Newer pages were rendered and are being read.";
        return search.Holds(rendered) ? null : "The search index is being brought in step.";
    }

    // What was tried before waits as well, whenever it is tried again. A letter waits for its mail server: pages can be served without.
    private Task<int> Waiting(WellspringDb db, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return db.Outbox.CountAsync(m => m.HandledAt == null && m.Kind != nameof(LetterWritten) && (m.DueAt <= now || m.Attempts > 0 || SiteModule.Events.Contains(m.Kind)), cancel);
    }
}
