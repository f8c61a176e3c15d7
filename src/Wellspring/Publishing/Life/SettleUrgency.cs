using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>When the time for a second sign-off is over: what still stands on the first one alone is taken down. Acts once however often it is handed out.</summary>
public static class SettleUrgency
{
    public static async Task Handle(WellspringDb db, UrgencyOver over, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var urgent = await db.UrgentPublications.SingleOrDefaultAsync(u => u.Id == over.UrgentPublication, cancel);
        if (urgent is null || urgent.SettledAt is not null || urgent.Until > now) return;
        urgent.SettledAt = now;
        var live = await db.Publications.SingleOrDefaultAsync(p => p.ArticleId == urgent.ArticleId && p.SignOffId == urgent.SignOffId, cancel);
        if (live is null) await db.SaveChangesAsync(cancel);
        else await WithdrawArticle.TakeDown(db, await db.Articles.SingleAsync(a => a.Id == urgent.ArticleId, cancel), live,
            "It was published urgently, and no second, independent reviewer has signed it in the time there was.", null, now, Actor.System("clock"), cancel);
    }
}
