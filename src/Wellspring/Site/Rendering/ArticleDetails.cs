using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Publishing;
using Wellspring.Reviewing;

namespace Wellspring.Site.Rendering;

/// <summary>What the pages of some articles need beyond what lists know: their texts, the standing of their sources, their pictures, paid links, what vouches for them.</summary>
public sealed record ArticleDetails(
    IReadOnlyDictionary<Guid, Edition> Editions,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, MediaFile> Media,
    IReadOnlyList<PaidLink> PaidLinks,
    IReadOnlyDictionary<Guid, TrustRecord> Records,
    IReadOnlyList<PublicRecordKey> RecordKeys,
    IReadOnlyDictionary<Guid, IReadOnlyList<CheckedRecord>> Imported)
{
    /// <param name="withRecords">Of <paramref name="editionIds"/>, editions whose records are shown: they are large, and few pages show one. Those whose reviewer gives verdicts come as well.</param>
    public static async Task<ArticleDetails> Load(WellspringDb db, IReadOnlyCollection<Guid> editionIds, IReadOnlyCollection<Guid> withRecords, CancellationToken cancel)
    {
        var editions = await db.Editions.AsNoTracking().Where(e => editionIds.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancel);
        var keys = editions.Values.SelectMany(e => e.Sources).Select(s => s.Key).ToHashSet();
        var hashes = editions.Values.SelectMany(e => e.Media).Select(m => m.Hash).OfType<string>().ToHashSet();
        return new(
            editions,
            await LibraryKeys.Sources(db, keys, cancel),
            await db.Media.AsNoTracking().Where(m => hashes.Contains(m.Hash)).ToDictionaryAsync(m => m.Hash, cancel),
            await db.PaidLinks.AsNoTracking().ToListAsync(cancel),
            await LatestRecords(db, [.. withRecords.Union(await Judged(db, editionIds, cancel))], cancel),
            [.. (await db.RecordKeys.AsNoTracking().OrderBy(k => k.Since).ToListAsync(cancel)).Select(k => k.Key)],
            await Checked(db, [.. withRecords.Select(id => editions[id].ArticleId).Distinct()], cancel));
    }

    /// <summary>For one edition that may not be stored; nobody vouches for it yet.</summary>
    public static async Task<ArticleDetails> Around(WellspringDb db, Edition edition, CancellationToken cancel)
    {
        var (keys, hashes) = (edition.Sources.Select(s => s.Key).ToHashSet(), edition.Media.Select(m => m.Hash).OfType<string>().ToHashSet());
        return new(
            new Dictionary<Guid, Edition> { [edition.Id] = edition },
            await LibraryKeys.Sources(db, keys, cancel),
            await db.Media.AsNoTracking().Where(m => hashes.Contains(m.Hash)).ToDictionaryAsync(m => m.Hash, cancel),
            await db.PaidLinks.AsNoTracking().ToListAsync(cancel),
            new Dictionary<Guid, TrustRecord>(), [], new Dictionary<Guid, IReadOnlyList<CheckedRecord>>());
    }

    /// <summary>What its signature covers; null when it was not loaded.</summary>
    internal JsonObject? Record(Guid edition) => Records.GetValueOrDefault(edition) is { } record ? FlattenedJws.Read(record.Jws)!.Contents() : null;

    private static Task<List<Guid>> Judged(WellspringDb db, IReadOnlyCollection<Guid> editionIds, CancellationToken cancel)
    {
        var verdicts = db.Verdicts;
        return (from publication in db.Publications
                join signOff in db.SignOffs on publication.SignOffId equals signOff.Id
                where editionIds.Contains(publication.EditionId) && verdicts.Any(v => v.UserId == signOff.UserId && v.At <= signOff.SignedAt)
                select publication.EditionId).ToListAsync(cancel);
    }

    // Most articles have none: those that do are asked for first.
    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<CheckedRecord>>> Checked(WellspringDb db, IReadOnlyCollection<Guid> articles, CancellationToken cancel)
    {
        var imported = new Dictionary<Guid, IReadOnlyList<CheckedRecord>>();
        foreach (var article in await db.ImportedRecords.Where(r => articles.Contains(r.ArticleId)).Select(r => r.ArticleId).Distinct().ToListAsync(cancel))
            imported[article] = await CheckImportedRecord.All(db, article, cancel);
        return imported;
    }

    // An edition that was live twice has two records; the later one belongs to the publication.
    private static async Task<IReadOnlyDictionary<Guid, TrustRecord>> LatestRecords(WellspringDb db, IReadOnlyCollection<Guid> editionIds, CancellationToken cancel) => editionIds.Count == 0 ? new Dictionary<Guid, TrustRecord>() :
        (await db.TrustRecords.AsNoTracking().Where(r => editionIds.Contains(r.EditionId)).ToListAsync(cancel))
            .GroupBy(r => r.EditionId).ToDictionary(r => r.Key, r => r.MaxBy(x => (x.PublishedAt, x.Id))!);
}
