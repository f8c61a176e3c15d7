using System.Globalization;
using System.Text.Json.Nodes;
using Wellspring.Articles;

namespace Wellspring.Publishing;

/// <summary>Holds what a record says of its article against the front matter of the text that readers have.</summary>
static class RecordAgainstText
{
    public static string? Difference(JsonObject contents, ArticleFile file) =>
        Facts(contents, file).Where(fact => fact.Record != fact.Text).Select(fact => $"The record gives {fact.What} as \"{fact.Record}\", the text as \"{fact.Text}\".").FirstOrDefault();

    private static IEnumerable<(string What, string Record, string Text)> Facts(JsonObject contents, ArticleFile file)
    {
        var article = contents.Obj("article");
        yield return ("the title", article.Str("title") ?? "", file.Title);
        yield return ("the slug", article.Str("slug") ?? "", file.Slug);
        yield return ("the kind", article.Str("kind") ?? "", file.Kind.ToString().ToLowerInvariant());
        yield return ("whether it is a sample", article?["sample"]?.ToJsonString() ?? "", file.Sample ? "true" : "false");
        yield return ("the authors", Slugs(contents.Items("authors")), string.Join(", ", file.Authors));
        yield return ("the reviewers", Slugs(contents.Items("signOffs").Select(s => s.Obj("reviewer")).OfType<JsonObject>()), string.Join(", ", file.Reviewers));
        yield return ("the day of first publication", Day(RecordClaims.Instant(article.Str("firstPublishedAt"))), file.Published is { } day ? Day(day) : "");
    }

    private static string Slugs(IEnumerable<JsonObject> people) => string.Join(", ", people.Select(p => p.Str("slug")));

    private static string Day(DateTimeOffset? at) => at is { } known ? Day(DateOnly.FromDateTime(known.UtcDateTime)) : "";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
