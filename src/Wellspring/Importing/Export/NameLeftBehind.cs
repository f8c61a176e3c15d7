using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Export;

/// <summary>Names what no file of an export carries, where there is any: all of it is in a backup.</summary>
static class NameLeftBehind
{
    public static async Task Handle(WellspringDb db, ExportFolder folder, CancellationToken cancel)
    {
        if (await db.Schedules.CountAsync(s => s.SettledAt == null, cancel) is > 0 and var waiting)
            folder.Dropped.Add(new("schedule", "site", $"times that were chosen and have not come: {waiting}; no file carries them, a backup does"));
    }
}
