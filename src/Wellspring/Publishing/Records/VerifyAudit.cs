using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What a check of the audit log came to.</summary>
/// <param name="Break">The first thing wrong, as a sentence; null when there is nothing.</param>
/// <param name="Anchors">How many published records name an entry of the log and agree with it.</param>
public sealed record AuditVerdict(string? Break, long Entries, int Anchors);

/// <summary>
/// Checks the audit log against itself, and against what published records say of it: whoever rewrites the whole chain,
/// or cuts off its end, still cannot change the records that readers have.
/// </summary>
public static class VerifyAudit
{
    public static async Task<AuditVerdict> Handle(WellspringDb db, CancellationToken cancel)
    {
        var entries = await db.Audit.LongCountAsync(cancel);
        if (await AuditChain.FirstBreak(db.Audit.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable(), cancel) is { } broken) return new(broken, entries, 0);
        var anchors = await Anchors(db, cancel);
        var hashes = await db.Audit.AsNoTracking().Where(e => anchors.Select(a => a.Number).Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Hash, cancel);
        var wrong = anchors.FirstOrDefault(a => hashes.GetValueOrDefault(a.Number) != a.Hash);
        return new(wrong?.Sentence(hashes.ContainsKey(wrong.Number)), entries, anchors.Count);
    }

    private sealed record Anchor(string Record, long Number, string Hash)
    {
        public string Sentence(bool isThere) => isThere
            ? $"Entry {Number} is not the one that the review record of {Record} names: the log was rewritten after that publication."
            : $"Entry {Number}, which the review record of {Record} names, is missing: the end of the log was cut off.";
    }

    private static async Task<List<Anchor>> Anchors(WellspringDb db, CancellationToken cancel)
    {
        var anchors = new List<Anchor>();
        await foreach (var jws in db.TrustRecords.AsNoTracking().OrderBy(r => r.PublishedAt).ThenBy(r => r.Id).Select(r => r.Jws).AsAsyncEnumerable().WithCancellation(cancel))
            if (FlattenedJws.Read(jws)?.Contents() is { } contents && contents.Obj("auditLog") is { } end)
                anchors.Add(new($"{contents.Str("url")}, edition {contents.Obj("article")?["edition"]}", end["entries"]!.GetValue<long>(), end.Str("hash") ?? ""));
        return anchors;
    }
}
