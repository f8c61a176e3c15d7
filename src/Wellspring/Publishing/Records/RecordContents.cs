using System.Globalization;
using System.Text.Json.Nodes;
using Wellspring.Accounts;
using Wellspring.Articles;
using Wellspring.Evidence;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Publishing;

/// <summary>What a trust record tells; docs/guides/trust-record.md describes every member.</summary>
static class RecordContents
{
    public const string Type = "wellspring review record";
    public const int Version = 1;

    public static JsonObject Of(RecordFacts facts)
    {
        var contents = new JsonObject
        {
            ["type"] = Type,
            ["version"] = Version,
            ["url"] = facts.Url,
            ["article"] = Article(facts),
            ["fingerprint"] = facts.Edition.Fingerprint,
            ["text"] = Text(facts),
            ["authors"] = new JsonArray([.. facts.Authors.Select(author => Person(author, facts))]),
            ["signOffs"] = new JsonArray(SignOff(facts)),
            ["claims"] = new JsonArray([.. facts.Claims.Select(claim => Claim(claim, facts))]),
            ["claimRule"] = ClaimRule.Version,
            ["sources"] = new JsonArray([.. facts.Edition.Sources.Select(source => Source(source, facts))]),
            ["media"] = new JsonArray([.. facts.Edition.Media.Select(medium => Medium(medium, facts))]),
            ["policy"] = Policy(facts.Policy),
            ["acceptedWarnings"] = new JsonArray([.. facts.Terms.Accepted.Select(a => new JsonObject { ["code"] = a.Code, ["reason"] = a.Reason })]),
            ["urgent"] = facts.Terms.Urgency is { } urgency ? new JsonObject { ["reason"] = urgency.Reason, ["until"] = Instant(urgency.Until) } : null,
            ["corrections"] = new JsonArray([.. facts.Corrections.Select(Correction)]),
            ["auditLog"] = facts.AuditEnd is { } end ? new JsonObject { ["entries"] = end.Id, ["hash"] = end.Hash } : null,
            ["earlierEditions"] = new JsonArray([.. facts.Earlier.Select(Earlier)]),
        };
        contents["hints"] = RecordHints.Of(contents);
        return contents;
    }

    private static JsonObject Article(RecordFacts facts) => new()
    {
        ["slug"] = facts.Article.Slug,
        ["kind"] = facts.Article.Kind.ToString().ToLowerInvariant(),
        ["sample"] = facts.Article.IsSample,
        ["title"] = facts.Edition.Title,
        ["edition"] = facts.Edition.Number,
        ["firstPublishedAt"] = Instant(facts.Publication.FirstPublishedAt),
        ["publishedAt"] = Instant(facts.Publication.PublishedAt),
    };

    private static JsonObject Text(RecordFacts facts) => new()
    {
        ["url"] = facts.Url + ".md",
        ["sha256"] = Hashing.Sha256Hex(facts.Text),
        ["lines"] = string.Concat(SignedText.LineHints(facts.Text)),
    };

    private static JsonObject Person(Person person, RecordFacts facts) => new()
    {
        ["slug"] = person.Slug,
        ["name"] = person.Name,
        ["credentials"] = person.Credentials,
        ["declaration"] = Declarations.Latest(person, facts.Today) is { } latest ? Declaration(latest, Declarations.Interests(person, facts.Today)) : null,
    };

    private static JsonObject Declaration(Declaration latest, IEnumerable<string> interests) => new()
    {
        ["date"] = Day(latest.DeclaredOn),
        ["statement"] = latest.Statement,
        ["interests"] = Texts(interests),
    };

    private static JsonObject SignOff(RecordFacts facts) => new()
    {
        ["fingerprint"] = facts.SignOff.Covers,
        ["signedAt"] = Instant(facts.SignOff.SignedAt),
        ["policyVersion"] = facts.SignOff.PolicyVersion,
        ["reviewer"] = facts.Review.Person is { } reviewer ? Person(reviewer, facts) : null,
        ["licence"] = facts.Review.Licence is { } licence ? Licence(licence) : null,
    };

    private static JsonObject Licence(Licence licence) => new()
    {
        ["jurisdiction"] = licence.Jurisdiction,
        ["number"] = licence.Number,
        ["profession"] = licence.Profession,
        ["checkedOn"] = Day(licence.CheckedOn),
        ["evidence"] = licence.Evidence,
        ["expiresOn"] = Day(licence.ExpiresOn),
    };

    private static JsonObject Claim(Claim claim, RecordFacts facts) => new()
    {
        ["line"] = claim.Block.Place.Line,
        ["hash"] = claim.Hash,
        ["text"] = claim.Text,
        ["sources"] = Texts(claim.Keys),
        ["grade"] = claim.Grade is { } grade ? new JsonObject { ["question"] = grade.Question.Name(), ["level"] = grade.Level } : null,
        ["verdict"] = facts.Verdicts.TryGetValue(claim.Hash, out var verdict) ? Given(verdict, facts) : null,
    };

    private static JsonObject Given(Verdict verdict, RecordFacts facts) => new()
    {
        ["word"] = verdict.Word.Name(),
        ["by"] = facts.Review.Person?.Slug,
        ["on"] = Day(DateOnly.FromDateTime(verdict.At.UtcDateTime)),
    };

    private static JsonObject Source(CitedRecord source, RecordFacts facts)
    {
        var known = facts.Sources.GetValueOrDefault(source.Key);
        return new()
        {
            ["id"] = source.Key,
            ["kind"] = source.Kind,
            ["standing"] = (known?.Standing ?? Standing.Unchecked).Name(),
            ["checkedOn"] = Day(known?.CheckedOn),
            ["landmark"] = source.Landmark,
            ["csl"] = JsonNode.Parse(source.Csl),
        };
    }

    private static JsonObject Medium(EditionMedia medium, RecordFacts facts) => new()
    {
        ["file"] = medium.File,
        ["sha256"] = medium.Hash,
        ["path"] = medium.Hash is { } hash ? facts.MediaPaths.GetValueOrDefault(hash) : null,
        ["licence"] = medium.Licence,
        ["credit"] = medium.Credit,
    };

    internal static JsonObject Policy(EditorialPolicy policy) => new()
    {
        ["version"] = policy.Version,
        ["reviewMonths"] = policy.ReviewMonths,
        ["reviewMonthsAtHighRisk"] = policy.ReviewMonthsAtHighRisk,
        ["declarationMonths"] = policy.DeclarationMonths,
        ["minimumSources"] = policy.MinimumSources,
        ["sourceYears"] = policy.SourceYears,
        ["acceptedKinds"] = Texts(policy.AcceptedKinds.Select(k => k.Name())),
    };

    private static JsonObject Earlier(TrustRecord record) => new()
    {
        ["edition"] = record.EditionNumber,
        ["fingerprint"] = record.Fingerprint,
        ["publishedAt"] = Instant(record.PublishedAt),
    };

    private static JsonObject Correction(Correction correction) => new()
    {
        ["kind"] = correction.Kind.ToString().ToLowerInvariant(),
        ["words"] = correction.Words,
        ["at"] = Instant(correction.At),
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => JsonValue.Create(t))]);

    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
