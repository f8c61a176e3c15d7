using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Records;

/// <summary>A record as a publication leaves it, with the text and the keys that readers have.</summary>
sealed record PublishedRecord(string Record, string Text, string Keys)
{
    public static async Task<PublishedRecord> Of(Newsroom newsroom, string reviewer = "rita-reviewer")
    {
        var record = (await newsroom.Db.TrustRecords.AsNoTracking().ToListAsync(Newsroom.Cancel)).MaxBy(r => r.PublishedAt)!;
        var edition = await newsroom.Db.Editions.AsNoTracking().SingleAsync(e => e.Id == record.EditionId, Newsroom.Cancel);
        var publication = await newsroom.Db.Publications.AsNoTracking().SingleAsync(Newsroom.Cancel);
        var text = SignedText.Of(edition, Newsroom.Slug, Wellspring.Articles.ArticleKind.Article, false, reviewer, publication.FirstPublishedAt).Write();
        var keys = await newsroom.Db.RecordKeys.AsNoTracking().ToListAsync(Newsroom.Cancel);
        return new(record.Jws, text, new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => k.Key.ToJwk())]) }.ToJsonString());
    }

    public JsonObject Contents => FlattenedJws.Read(Record)!.Contents()!;

    public RecordVerdict Verify() => VerifyRecord.Handle(new(Record, Text, Keys));

    /// <summary>The same signature over other contents, as a forger without the key would leave it.</summary>
    public PublishedRecord Saying(JsonObject contents) => this with
    {
        Record = (FlattenedJws.Read(Record)! with { Payload = System.Buffers.Text.Base64Url.EncodeToString(CanonicalJson.Bytes(contents)) }).Write(),
    };

    /// <summary>Other contents signed by somebody else's key.</summary>
    public PublishedRecord SignedBy(RecordKey key, JsonObject contents) => this with { Record = FlattenedJws.Sign(CanonicalJson.Bytes(contents), key).Write() };

    /// <summary>The path and the parent of every leaf, "hints" left out.</summary>
    public static IEnumerable<(string Path, Action<JsonNode> Set)> Leaves(JsonObject contents) => contents.Where(m => m.Key != "hints").ToList().SelectMany(m => Leaves(m.Value, m.Key, value => contents[m.Key] = value));

    private static IEnumerable<(string Path, Action<JsonNode> Set)> Leaves(JsonNode? node, string path, Action<JsonNode> set) => node switch
    {
        JsonObject json => json.ToList().SelectMany(m => Leaves(m.Value, $"{path}.{m.Key}", value => json[m.Key] = value)),
        JsonArray items => Enumerable.Range(0, items.Count).SelectMany(i => Leaves(items[i], $"{path}[{i}]", value => items[i] = value)),
        _ => [(path, set)],
    };
}
