using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Kill;

/// <summary>
/// Everything that must be so after a restart, asked of the stores themselves. The answer is every complaint at once; none means that nothing was lost.
/// </summary>
static class Inspection
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="before">What was there before the act.</param>
    public static async Task<IReadOnlyList<string>> OfStores(Scene scene, Ledger before)
    {
        await using var db = scene.Open();
        return
        [
            .. before.LostIn(await Ledger.Read(db, Cancel)),
            .. await Audit(db),
            .. await Media(db, scene.Media),
            .. await Events(db),
            .. await Soundness(db),
        ];
    }

    private static async Task<IEnumerable<string>> Audit(WellspringDb db) => (await VerifyAudit.Handle(db, Cancel)).Break is { } broken ? ["The audit log: " + broken] : [];

    private static async Task<IEnumerable<string>> Media(WellspringDb db, MediaStore store)
    {
        var rows = await db.Media.AsNoTracking().ToListAsync(Cancel);
        var known = rows.Select(m => m.Hash).ToHashSet();
        var named = (await db.Editions.AsNoTracking().ToListAsync(Cancel)).SelectMany(e => e.Media).Select(m => m.Hash).OfType<string>();
        return
        [
            .. named.Where(hash => !known.Contains(hash)).Select(hash => $"An edition shows the picture {hash}, which has no row."),
            .. rows.Where(m => !IsWhole(store, m)).Select(m => $"The picture {m.Hash} is not in the media folder, or not whole."),
        ];
    }

    private static bool IsWhole(MediaStore store, MediaFile media) =>
        store.Find(media.Path["/media/".Length..]) is { } file && Hashing.Sha256Hex(File.ReadAllBytes(file.Path)) == media.Hash;

    /// <summary>Each act has the event it announced, and no event that is due waits.</summary>
    private static async Task<IEnumerable<string>> Events(WellspringDb db)
    {
        var now = TimeProvider.System.GetUtcNow();
        var acts = await db.Audit.AsNoTracking().GroupBy(e => e.Act).ToDictionaryAsync(e => e.Key, e => e.Count(), Cancel);
        var events = await db.Outbox.AsNoTracking().GroupBy(e => e.Kind).ToDictionaryAsync(e => e.Key, e => e.Count(), Cancel);
        return
        [
            .. Missing("published", nameof(ArticlePublished)),
            .. Missing("withdrew", nameof(ArticleWithdrawn)),
            .. Missing("scheduled", nameof(ScheduleDue)),
            .. (await db.Outbox.AsNoTracking().Where(m => m.HandledAt == null && m.DueAt <= now).ToListAsync(Cancel)).Select(m => $"The event {m.Id} ({m.Kind}) is due and was not handled: {m.LastError}"),
            .. (await db.Schedules.AsNoTracking().Where(s => s.SettledAt == null && s.DueAt <= now).ToListAsync(Cancel)).Select(s => $"The schedule for {s.Chosen} came and nothing happened."),
            .. (await db.Schedules.AsNoTracking().Where(s => s.SettledAt != null && s.Outcome != "published").ToListAsync(Cancel)).Select(s => $"The schedule for {s.Chosen} ended with: {s.Outcome}"),
        ];

        IEnumerable<string> Missing(string act, string kind) => acts.GetValueOrDefault(act) == events.GetValueOrDefault(kind) ? []
            : [$"{acts.GetValueOrDefault(act)} acts \"{act}\" announced {events.GetValueOrDefault(kind)} events {kind}: one for each is right."];
    }

    /// <summary>What the database itself says of its file; PostgreSQL refuses to start with a broken one.</summary>
    private static async Task<IEnumerable<string>> Soundness(WellspringDb db) => TestDatabase.IsPostgres ? []
        : (await db.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync(Cancel)).Where(line => line != "ok").Select(line => "SQLite: " + line);
}
