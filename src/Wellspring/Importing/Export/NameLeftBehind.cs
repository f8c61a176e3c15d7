using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Importing.Export;

/// <summary>Names what no file of an export carries, where there is any: all of it is in a backup.</summary>
static class NameLeftBehind
{
    public static async Task Handle(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        Name(folder, "schedule", await db.Schedules.CountAsync(s => s.SettledAt == null, cancel), "times that were chosen and have not come");
        Name(folder, "verdict", await db.Verdicts.CountAsync(cancel), "verdicts on single claims, but for what the signed records tell of them");
    }

    private static void Name(ExportFolder folder, string what, int count, string words)
    {
        if (count > 0) folder.Dropped.Add(new(what, "site", $"{words}: {count}; no file carries them, a backup does"));
    }
}
