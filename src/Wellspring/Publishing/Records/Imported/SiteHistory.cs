using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// What was done with every article here, and what imports told of before: its events, the versions of the editorial policy, the public
/// keys. Read at once, so that thousands of articles need no query of their own.
/// </summary>
public sealed class SiteHistory
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    private readonly Dictionary<Guid, List<HistoryEvent>> events = [];

    private SiteHistory() { }

    public required IReadOnlyList<PublicRecordKey> Keys { get; init; }

    /// <summary>Each as JSON in canonical form, the earliest first.</summary>
    public required IReadOnlyList<string> Policies { get; init; }

    public static async Task<SiteHistory> Load(WellspringDb db, CancellationToken cancel)
    {
        var imported = await db.ImportedHistory.AsNoTracking().ToListAsync(cancel);
        var history = new SiteHistory { Keys = await AllKeys(db, imported, cancel), Policies = await AllPolicies(db, imported, cancel) };
        await history.AddOwn(db, cancel);
        foreach (var told in imported.Where(h => h.Kind == HistoryKind.Event)) history.Add(told.ArticleId!.Value, HistoryEvent.Read(JsonReading.Object(told.Json)!)!);
        return history;
    }

    /// <summary>The earliest first; the same order wherever they are told.</summary>
    public IReadOnlyList<HistoryEvent> Of(Guid article) => events.TryGetValue(article, out var all)
        ? [.. all.DistinctBy(e => e.Canonical()).OrderBy(e => RecordContents.Instant(e.At), StringComparer.Ordinal).ThenBy(e => e.Canonical(), StringComparer.Ordinal)]
        : [];

    public DateOnly? FirstPublished(Guid article) =>
        Of(article).FirstOrDefault(e => e.Kind == HistoryEvent.Published) is { } first ? DateOnly.FromDateTime(first.At.UtcDateTime) : null;

    /// <summary>What imports told of one article, the earliest first.</summary>
    public static async Task<IReadOnlyList<HistoryEvent>> Told(WellspringDb db, Guid article, CancellationToken cancel) =>
        [.. (await db.ImportedHistory.AsNoTracking().Where(h => h.ArticleId == article).Select(h => h.Json).ToListAsync(cancel)).Select(json => HistoryEvent.Read(JsonReading.Object(json)!)!).OrderBy(e => e.At)];

    public static string Text(EditorialPolicy policy) => Encoding.UTF8.GetString(CanonicalJson.Bytes(JsonSerializer.SerializeToNode(policy, Plain)));

    private async Task AddOwn(WellspringDb db, CancellationToken cancel)
    {
        foreach (var record in await db.TrustRecords.AsNoTracking().Select(r => new { r.ArticleId, r.PublishedAt, r.Fingerprint }).ToListAsync(cancel)) Add(record.ArticleId, new(HistoryEvent.Published, record.PublishedAt, record.Fingerprint));
        var changes = await db.Corrections.AsNoTracking().ToListAsync(cancel);
        var withdrawals = await db.Withdrawals.AsNoTracking().ToListAsync(cancel);
        var urgent = await db.UrgentPublications.AsNoTracking().ToListAsync(cancel);
        if (changes.Count + withdrawals.Count + urgent.Count == 0) return;
        var prints = await db.Editions.AsNoTracking().Select(e => new { e.Id, e.Fingerprint }).ToDictionaryAsync(e => e.Id, e => e.Fingerprint, cancel);
        foreach (var change in changes) Add(change.ArticleId, HistoryEvent.Of(change, prints[change.FromEditionId], prints[change.ToEditionId]));
        foreach (var withdrawal in withdrawals) Add(withdrawal.ArticleId, HistoryEvent.Of(withdrawal, prints[withdrawal.EditionId]));
        foreach (var publication in urgent) Add(publication.ArticleId, HistoryEvent.Of(publication, prints[publication.EditionId]));
    }

    private void Add(Guid article, HistoryEvent told)
    {
        if (!events.TryGetValue(article, out var all)) events[article] = all = [];
        all.Add(told);
    }

    private static async Task<IReadOnlyList<PublicRecordKey>> AllKeys(WellspringDb db, List<ImportedHistory> imported, CancellationToken cancel)
    {
        var own = (await db.RecordKeys.AsNoTracking().ToListAsync(cancel)).Select(k => k.Key);
        var told = imported.Where(h => h.Kind == HistoryKind.Key).Select(h => PublicRecordKey.Of(JsonReading.Object(h.Json)!)!);
        return [.. own.Concat(told).DistinctBy(k => k.Id).OrderBy(k => k.Id, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<string>> AllPolicies(WellspringDb db, List<ImportedHistory> imported, CancellationToken cancel)
    {
        var own = (await db.EditorialPolicies.AsNoTracking().ToListAsync(cancel)).Select(Text);
        var all = own.Concat(imported.Where(h => h.Kind == HistoryKind.Policy).Select(h => h.Json)).Distinct();
        return [.. all.OrderBy(p => JsonReading.Object(p).Str("since"), StringComparer.Ordinal).ThenBy(Version).ThenBy(p => p, StringComparer.Ordinal)];
    }

    private static int Version(string policy) => JsonReading.Object(policy)?["version"] is JsonValue number && number.TryGetValue(out int version) ? version : 0;
}
