using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>
/// SHA-256 over the canonical JSON (RFC 8785) of all that a reviewer vouches for. Two texts with the same
/// fingerprint say the same thing to a reader; anything else (topic, description, standing of a source,
/// how an entry is set) may change without a new sign-off.
/// </summary>
public static class EditionFingerprint
{
    public static string Of(string title, string standfirst, string body, IReadOnlyList<string> authors, IReadOnlyList<CitedRecord> sources, IReadOnlyList<EditionMedia> media) =>
        Hashing.Sha256Hex(CanonicalJson.Bytes(VouchedFor(title, standfirst, body, authors, sources, media)));

    private static JsonObject VouchedFor(string title, string standfirst, string body, IReadOnlyList<string> authors, IReadOnlyList<CitedRecord> sources, IReadOnlyList<EditionMedia> media)
    {
        var text = ArticleText.Parse(body);
        return new()
        {
            ["title"] = title,
            ["standfirst"] = standfirst,
            ["body"] = body,
            ["authors"] = new JsonArray([.. authors.Select(slug => JsonValue.Create(slug))]),
            ["sources"] = new JsonArray([.. sources.OrderBy(s => s.Key, StringComparer.Ordinal).Select(Source)]),
            ["media"] = new JsonArray([.. media.OrderBy(m => m.File, StringComparer.Ordinal).Select(m => Medium(m, text))]),
            ["careCards"] = new JsonArray([.. CareCard.In(text).Select(Card)]),
        };
    }

    private static JsonObject Source(CitedRecord source) => new()
    {
        ["id"] = source.Key,
        ["kind"] = source.Kind,
        ["csl"] = JsonNode.Parse(source.Csl),
    };

    private static JsonObject Medium(EditionMedia medium, ArticleText text) => new()
    {
        ["hash"] = medium.Hash,
        ["alt"] = new JsonArray([.. Alts(medium.File, text).Select(alt => JsonValue.Create(alt))]),
    };

    private static IEnumerable<string> Alts(string file, ArticleText text) =>
        text.Images().Where(i => i.Source == file).Select(i => i.Alt);

    private static JsonObject Card(CareCard card) => new()
    {
        ["level"] = card.Level,
        ["text"] = card.Words,
    };
}
