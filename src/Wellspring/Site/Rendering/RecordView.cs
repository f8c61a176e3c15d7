using System.Globalization;
using System.Text.Json.Nodes;
using Wellspring.Evidence;
using Wellspring.Publishing;
using Wellspring.Reviewing;
using Wellspring.Site.Content;
using Wellspring.Site.Parts;

namespace Wellspring.Site.Rendering;

/// <summary>A review record as people read it: what its signature covers, and apart from that what is known today.</summary>
public sealed record RecordView(PublishedArticle Article, JsonObject Contents, string Key, string Url)
{
    internal static RecordView Of(PublishedArticle article, ArticleDetails details)
    {
        var jws = FlattenedJws.Read(details.Records[article.EditionId].Jws)!;
        var contents = jws.Contents()!;
        var imported = details.Imported.GetValueOrDefault(details.Editions[article.EditionId].ArticleId, []);
        return new(article, contents, jws.Header()!["kid"]!.GetValue<string>(), contents["url"]!.GetValue<string>()) { Imported = [.. imported.Select(ImportedHistory.Of)], Library = details.Sources };
    }

    /// <summary>Not covered by the signature of this record: each has its own, and says whether it was checked.</summary>
    public IReadOnlyList<ImportedHistory> Imported { get; private init; } = [];

    /// <summary>What the library knows of the sources today.</summary>
    private IReadOnlyDictionary<string, Source> Library { get; init; } = new Dictionary<string, Source>();

    public IEnumerable<string> SourceKeys => List("sources").Select(KeyOf);

    public VerdictCounts Verdicts => VerdictCounts.Of(Contents);

    /// <summary>What on the page is not covered by the record's signature, in words; null when all is.</summary>
    public string? Uncovered => (Imported.Count > 0, Sources.Any(s => s.Today is not null)) switch
    {
        (true, true) => "the records from before, and what is said of sources today,",
        (true, false) => "the records from before",
        (false, true) => "what is said of sources today",
        _ => null,
    };

    public string Fingerprint => Contents["fingerprint"]!.GetValue<string>();

    public int Edition => Contents["article"]!["edition"]!.GetValue<int>();

    public string PublishedAt => Day(Contents["article"]!["publishedAt"]);

    public int PolicyVersion => Contents["policy"]!["version"]!.GetValue<int>();

    /// <summary>Why the text could not wait for an independent reviewer, and until when one may sign it; null when one has.</summary>
    public (string Reason, string Until)? Urgent => Contents["urgent"] is { } urgent ? (urgent["reason"]!.GetValue<string>(), Read(urgent["until"]).MinuteInWords()) : null;

    public IEnumerable<RecordPerson> Authors => List("authors").Select(author => new RecordPerson(author));

    public IEnumerable<RecordSignOff> SignOffs => List("signOffs").Select(signOff => new RecordSignOff(signOff));

    public IReadOnlyList<RecordClaim> Claims => [.. List("claims").Select(claim => new RecordClaim(claim["text"]!.GetValue<string>(), [.. claim["sources"]!.AsArray().Select(NumberOf)], GradeOf(claim["grade"]), VerdictCounts.WordOf(claim)?.InWords()))];

    public IReadOnlyList<RecordSource> Sources => [.. List("sources").Select((source, i) => RecordSource.Of(i + 1, source, Library.GetValueOrDefault(KeyOf(source))))];

    public IReadOnlyList<(string Code, string Reason)> AcceptedWarnings => [.. List("acceptedWarnings").Select(w => (w["code"]!.GetValue<string>(), w["reason"]!.GetValue<string>()))];

    public IReadOnlyList<(int Edition, string Day, string Fingerprint)> EarlierEditions =>
        [.. List("earlierEditions").Select(e => (e["edition"]!.GetValue<int>(), Day(e["publishedAt"]), e["fingerprint"]!.GetValue<string>()))];

    private static string? GradeOf(JsonNode? grade) =>
        grade is not null && GradeWords.QuestionNamed(grade["question"]!.GetValue<string>()) is { } question ? new EvidenceGrade(question, grade["level"]!.GetValue<int>()).InWords() : null;

    private IEnumerable<JsonNode> List(string name) => Contents[name]!.AsArray().OfType<JsonNode>();

    private static string KeyOf(JsonNode source) => source["id"]!.GetValue<string>();

    private int NumberOf(JsonNode? key) => List("sources").TakeWhile(s => KeyOf(s) != key!.GetValue<string>()).Count() + 1;

    internal static string Day(JsonNode? instant) => Read(instant).InWords();

    private static DateTimeOffset Read(JsonNode? instant) => DateTimeOffset.Parse(instant!.GetValue<string>(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}

/// <summary>A record that came with the article from elsewhere, in words for readers.</summary>
public sealed record ImportedHistory(string Publisher, int Edition, string? Day, string Reviewer, string Check, string Fingerprint)
{
    internal static ImportedHistory Of(CheckedRecord record) => new(
        record is { Holds: true, Says.Publisher: { Length: > 0 } host } ? host : "Another site", record.Says.Edition, record.Says.PublishedAt?.InWords(), record.Holds ? record.Says.ReviewerName : "", Checked(record), record.Holds ? record.Says.Fingerprint : "");

    // Of what did not hold not even the name of a site: a forger's words are not for readers.
    private static string Checked(CheckedRecord record) => record switch
    {
        { Holds: true, IsTakenUp: true } => "Checked against a key that this site trusts, and the text is to the letter the one that was signed. This sign-off counts here, too.",
        { Holds: true } => "Checked against a key that this site trusts, and the text is to the letter the one that was signed. It is history: what is live here rests on the sign-off above.",
        _ => "Not checked: no key that this site trusts has signed it for a text that is here. It is shown as history, and nothing here rests on it.",
    };
}

/// <param name="Grade">How far its evidence goes, in words; null when nobody said.</param>
/// <param name="Verdict">What the reviewer said of it, in words; null when they said nothing of it alone.</param>
public sealed record RecordClaim(string Text, IReadOnlyList<int> Sources, string? Grade, string? Verdict);

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
