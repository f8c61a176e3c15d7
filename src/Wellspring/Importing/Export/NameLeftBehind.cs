using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Importing.Export;

/// <summary>Names what no file of an export carries, where there is any: all of it is in a backup.</summary>
static class NameLeftBehind
{
    public static async Task Handle(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        var first = EditorialPolicy.Default.Version;
        var texts = await db.Editions.Select(e => e.ArticleId).Distinct().CountAsync(cancel);
        Name(folder, "policy", await db.EditorialPolicies.CountAsync(p => p.Version > first, cancel), "later versions of the editorial policy");
        Name(folder, "correction", await db.Corrections.CountAsync(cancel), "notices of corrections");
        Name(folder, "withdrawal", await db.Withdrawals.CountAsync(cancel), "notices of withdrawals");
        Name(folder, "edition", await db.Editions.CountAsync(cancel) - texts, "earlier editions");
        Name(folder, "urgent", await db.UrgentPublications.CountAsync(cancel), "urgent publications and what was owed for them");
        Name(folder, "verdict", await db.Verdicts.CountAsync(cancel), "verdicts on single claims, but for what the signed records tell of them");
        Name(folder, "schedule", await db.Schedules.CountAsync(cancel), "schedules");
    }

    private static void Name(ExportFolder folder, string what, int count, string words)
    {
        if (count > 0) folder.Dropped.Add(new(what, "site", $"{words}: {count}; no file carries them, a backup does"));
    }
}
