using System.Globalization;
using System.Text.Json.Nodes;
using Wellspring.Evidence;
using Wellspring.Publishing;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;

namespace Wellspring.Site.Rendering;

/// <summary>A review record as people read it: nothing but what its signature covers.</summary>
public sealed record RecordView(PublishedArticle Article, JsonObject Contents, string Key, string Url)
{
    internal static RecordView Of(PublishedArticle article, ArticleDetails details)
    {
        var jws = FlattenedJws.Read(details.Records[article.EditionId].Jws)!;
        var contents = jws.Contents()!;
        return new(article, contents, jws.Header()!["kid"]!.GetValue<string>(), contents["url"]!.GetValue<string>());
    }

    public string Fingerprint => Contents["fingerprint"]!.GetValue<string>();

    public int Edition => Contents["article"]!["edition"]!.GetValue<int>();

    public string PublishedAt => Day(Contents["article"]!["publishedAt"]);

    public int PolicyVersion => Contents["policy"]!["version"]!.GetValue<int>();

    public IEnumerable<RecordPerson> Authors => List("authors").Select(author => new RecordPerson(author));

    public IEnumerable<RecordSignOff> SignOffs => List("signOffs").Select(signOff => new RecordSignOff(signOff));

    public IReadOnlyList<RecordClaim> Claims => [.. List("claims").Select(claim => new RecordClaim(claim["text"]!.GetValue<string>(), [.. claim["sources"]!.AsArray().Select(NumberOf)], GradeOf(claim["grade"])))];

    public IReadOnlyList<RecordSource> Sources => [.. List("sources").Select((source, i) => RecordSource.Of(i + 1, source))];

    public IReadOnlyList<(string Code, string Reason)> AcceptedWarnings => [.. List("acceptedWarnings").Select(w => (w["code"]!.GetValue<string>(), w["reason"]!.GetValue<string>()))];

    public IReadOnlyList<(int Edition, string Day, string Fingerprint)> EarlierEditions =>
        [.. List("earlierEditions").Select(e => (e["edition"]!.GetValue<int>(), Day(e["publishedAt"]), e["fingerprint"]!.GetValue<string>()))];

    private static string? GradeOf(JsonNode? grade) =>
        grade is not null && GradeWords.QuestionNamed(grade["question"]!.GetValue<string>()) is { } question ? new EvidenceGrade(question, grade["level"]!.GetValue<int>()).InWords() : null;

    private IEnumerable<JsonNode> List(string name) => Contents[name]!.AsArray().OfType<JsonNode>();

    private int NumberOf(JsonNode? key) => List("sources").TakeWhile(s => s["id"]!.GetValue<string>() != key!.GetValue<string>()).Count() + 1;

    internal static string Day(JsonNode? instant) => DateTimeOffset.Parse(instant!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).InWords();
}

/// <param name="Grade">How far its evidence goes, in words; null when nobody said.</param>
public sealed record RecordClaim(string Text, IReadOnlyList<int> Sources, string? Grade);

public sealed record RecordPerson(JsonNode Json)
{
    public string Slug => Json["slug"]!.GetValue<string>();

    public string Name => Json["name"]!.GetValue<string>();

    public string Credentials => Json["credentials"]!.GetValue<string>();

    public (string Statement, string Day)? Declaration => Json["declaration"] is { } said ? (said["statement"]!.GetValue<string>(), RecordView.Day(said["date"])) : null;
}

public sealed record RecordSignOff(JsonNode Json)
{
    public string Day => RecordView.Day(Json["signedAt"]);

    public RecordPerson? Reviewer => Json["reviewer"] is { } person ? new(person) : null;

    public string? Licence => Json["licence"] is { } licence ? $"{licence["profession"]}, {licence["jurisdiction"]}, number {licence["number"]}" : null;

    public string? LicenceChecked => Json["licence"] is { } licence ? $"Checked on {RecordView.Day(licence["checkedOn"])}{(licence["expiresOn"] is { } end ? $", valid to {RecordView.Day(end)}" : "")}" : null;

    public string? Evidence => Json["licence"]?["evidence"]?.GetValue<string>();
}
