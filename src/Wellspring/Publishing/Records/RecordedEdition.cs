using System.Text.Json.Nodes;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

/// <summary>An edition as strangers have it: its file, and what the record tells of its sources and pictures.</summary>
static class RecordedEdition
{
    public static string Fingerprint(JsonObject contents, ArticleFile file) =>
        EditionFingerprint.Of(file.Title, file.Standfirst, file.Body, file.Authors, [.. contents.Items("sources").Select(Source)], [.. contents.Items("media").Select(Medium)]);

    /// <summary>Null when the file cannot be read as an article.</summary>
    public static ArticleFile? Read(string text)
    {
        try
        {
            return ArticleFile.Read(text, "article.md");
        }
        catch (UnreadableInputException)
        {
            return null;
        }
    }

    private static CitedRecord Source(JsonObject source) =>
        new(source.Str("id") ?? "", source.Str("kind") ?? "", source.Str("landmark"), source.Obj("csl")?.ToJsonString() ?? "{}", "");

    private static EditionMedia Medium(JsonObject medium) =>
        new(medium.Str("file") ?? "", medium.Str("sha256"), medium.Str("licence") ?? "", medium.Str("credit") ?? "");
}
