using System.Text;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>Keeps what files tell of an article's earlier life, of policies and of keys. It proves nothing by that, and changes nothing that is live.</summary>
public sealed class KeepHistory
{
    private readonly WellspringDb db;
    private readonly SiteHistory here;
    private readonly DateTimeOffset now;
    private readonly Actor actor;

    private KeepHistory(WellspringDb db, SiteHistory here, DateTimeOffset now, Actor actor) => (this.db, this.here, this.now, this.actor) = (db, here, now, actor);

    public static async Task<KeepHistory> Begin(WellspringDb db, DateTimeOffset now, Actor actor, CancellationToken cancel) => new(db, await SiteHistory.Load(db, cancel), now, actor);

    /// <summary>Adds to the unit of work what is not known yet, be it from this site's own acts; how many that were. The audit log is the caller's: one entry for all articles.</summary>
    public int Events(Guid article, IEnumerable<HistoryEvent> told)
    {
        // An older file tells of an urgency that was settled since as of one that is open.
        var known = here.Of(article).SelectMany(e => new[] { e.Canonical(), (e with { SettledAt = null }).Canonical() }).ToHashSet();
        var news = told.Select(e => e.Canonical()).Where(known.Add).ToList();
        foreach (var json in news) Keep(article, HistoryKind.Event, json);
        return news.Count;
    }

    /// <param name="told">Each in canonical form.</param>
    public int Policies(IEnumerable<string> told)
    {
        var news = told.Distinct().Except(here.Policies).ToList();
        foreach (var json in news) Keep(null, HistoryKind.Policy, json);
        if (news.Count > 0) db.Record(actor, "kept history", "policies", now, $"{news.Count} versions of another site's editorial policy; none is in force here");
        return news.Count;
    }

    public int Keys(IEnumerable<PublicRecordKey> told)
    {
        var known = here.Keys.Select(k => k.Id).ToHashSet();
        var news = told.Where(k => known.Add(k.Id)).ToList();
        foreach (var key in news) Keep(null, HistoryKind.Key, Encoding.UTF8.GetString(CanonicalJson.Bytes(key.ToJwk())));
        if (news.Count > 0) db.Record(actor, "kept history", "keys", now, $"{string.Join(", ", news.Select(k => k.Id))}; trusted by nobody by that");
        return news.Count;
    }

    private void Keep(Guid? article, HistoryKind kind, string json) =>
        db.Add(new ImportedHistory { Id = Guid.CreateVersion7(now), ArticleId = article, Kind = kind, Hash = Hashing.Sha256Hex(json), Json = json, ImportedAt = now });
}
