using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>What a check of the audit log came to.</summary>
/// <param name="Break">The first thing wrong, as a sentence; null when there is nothing.</param>
/// <param name="Anchors">How many published records name an entry of the log and agree with it.</param>
public sealed record AuditVerdict(string? Break, long Entries, int Anchors);

/// <summary>
/// Checks the audit log against itself, against what published records say of it, and against the rows that its acts left: whoever
/// rewrites the whole chain cannot sign the records anew, and whoever cuts off its end leaves rows that nothing tells of.
/// </summary>
public static class VerifyAudit
{
    public static async Task<AuditVerdict> Handle(WellspringDb db, CancellationToken cancel)
    {
        var entries = await db.Audit.LongCountAsync(cancel);
        if (await AuditChain.FirstBreak(db.Audit.AsNoTracking().OrderBy(e => e.Id).AsAsyncEnumerable(), cancel) is { } broken) return new(broken, entries, 0);
        // What a record says of the log counts only as far as its signature holds.
        if (await StoredRecords.FirstBreak(db, cancel) is { } unproven) return new(unproven, entries, 0);
        var anchors = await Anchors(db, cancel);
        return new(await Contradicted(db, anchors, cancel) ?? await AuditedRows.FirstUntold(db, cancel), entries, anchors.Count);
    }

    private static async Task<string?> Contradicted(WellspringDb db, List<Anchor> anchors, CancellationToken cancel)
    {
        var hashes = await db.Audit.AsNoTracking().Where(e => anchors.Select(a => a.Number).Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Hash, cancel);
        var wrong = anchors.FirstOrDefault(a => a.Hash.Length == 0 || hashes.GetValueOrDefault(a.Number) != a.Hash);
        return wrong?.Sentence(hashes.ContainsKey(wrong.Number));
    }

    /// <param name="Hash">Empty when the record names no entry in a way that can be read.</param>
    private sealed record Anchor(string Record, long Number, string Hash)
    {
        public string Sentence(bool isThere) => (Hash, isThere) switch
        {
            ("", _) => $"The review record of {Record} does not say where the log ended: its \"auditLog\" is not a number of entries and a hash.",
            (_, true) => $"Entry {Number} is not the one that the review record of {Record} names: the log was rewritten after that publication.",
            _ => $"Entry {Number}, which the review record of {Record} names, is missing: the end of the log was cut off.",
        };
    }

    private static async Task<List<Anchor>> Anchors(WellspringDb db, CancellationToken cancel)
    {
        var anchors = new List<Anchor>();
        await foreach (var jws in db.TrustRecords.AsNoTracking().OrderBy(r => r.PublishedAt).ThenBy(r => r.Id).Select(r => r.Jws).AsAsyncEnumerable().WithCancellation(cancel))
            anchors.Add(Of(FlattenedJws.Read(jws)!.Contents()!));
        return anchors;
    }

    // An edition was written and signed before each publication, so no record was ever made with an empty log.
    private static Anchor Of(JsonObject contents)
    {
        var record = $"{contents.Str("url")}, edition {contents.Obj("article")?["edition"]}";
        return contents.Obj("auditLog") is { } end && end["entries"] is JsonValue entries && entries.TryGetValue(out long number) && end.Str("hash") is { } hash ? new(record, number, hash) : new(record, 0, "");
    }
}
