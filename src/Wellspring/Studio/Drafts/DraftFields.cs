using System.Text.Json;
using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Drafts;

/// <summary>What stands around the body, as the editor's script sends and gets it.</summary>
static class DraftFields
{
    public static JsonObject Write(Draft words) => new()
    {
        ["title"] = words.Title,
        ["slug"] = words.Slug,
        ["kind"] = words.Kind.ToString().ToLowerInvariant(),
        ["standfirst"] = words.Standfirst,
        ["description"] = words.Description,
        ["topic"] = words.Topic,
        ["also"] = List(words.Also),
        ["audiences"] = List(words.Audiences),
        ["authors"] = List(words.Authors),
        ["reviewers"] = List(words.Reviewers),
        ["partOf"] = words.PartOf,
        ["part"] = words.Part,
        ["media"] = new JsonArray([.. words.Media.Select(m => new JsonObject { ["file"] = m.File, ["hash"] = m.Hash, ["licence"] = m.Licence, ["credit"] = m.Credit, ["src"] = m.Hash is { } hash ? $"/studio/media/{hash}" : null })]),
    };

    /// <param name="fields">Those that were changed; the others stay.</param>
    /// <exception cref="UnreadableInputException">A name or a value is none of ours.</exception>
    public static Draft Apply(Draft words, JsonElement fields) =>
        SentJson.Properties(fields, "fields").Aggregate(words, (draft, field) => Apply(draft, field, $"fields.{field.Name}"));

    private static Draft Apply(Draft words, JsonProperty field, string at) => field.Name switch
    {
        "title" => words with { Title = SentJson.Text(field.Value, at) },
        "slug" => words with { Slug = SentJson.Text(field.Value, at) },
        "kind" => words with { Kind = Kind(SentJson.Text(field.Value, at), at) },
        "standfirst" => words with { Standfirst = SentJson.Text(field.Value, at) },
        "description" => words with { Description = SentJson.Text(field.Value, at) },
        "topic" => words with { Topic = SentJson.TextOrNull(field.Value, at) },
        "also" => words with { Also = SentJson.Texts(field.Value, at) },
        "audiences" => words with { Audiences = SentJson.Texts(field.Value, at) },
        "authors" => words with { Authors = SentJson.Texts(field.Value, at) },
        "reviewers" => words with { Reviewers = SentJson.Texts(field.Value, at) },
        "partOf" => words with { PartOf = SentJson.TextOrNull(field.Value, at) },
        "part" => words with { Part = SentJson.NumberOrNull(field.Value, at) },
        "media" => words with { Media = [.. SentJson.Items(field.Value, at).Select(m => Picture(m, at))] },
        _ => throw SentJson.Wrong(at, "there is no such field"),
    };

    private static ArticleKind Kind(string word, string at) =>
        Enum.TryParse<ArticleKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(word[0]) ? kind : throw SentJson.Wrong(at, "the kinds are article, guide and policy");

    private static EditionMedia Picture(JsonElement json, string at) => new(
        SentJson.Text(SentJson.Part(json, "file", at), at), SentJson.TextOrNull(SentJson.Part(json, "hash", at), at),
        SentJson.Text(SentJson.Part(json, "licence", at), at), SentJson.Text(SentJson.Part(json, "credit", at), at));

    private static JsonArray List(IEnumerable<string> names) => new([.. names.Select(n => JsonValue.Create(n))]);
}
