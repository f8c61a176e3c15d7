using System.Text.Json;
using System.Text.Json.Serialization;
using Wellspring.Foundation;

namespace Wellspring.Screening;

/// <summary>
/// A screening test as it was published: its questions and points are data of a standard, and never ours to word. What is ours, the purpose and
/// the advice, is signed together with them: one <see cref="Fingerprint"/> covers all that is here.
/// </summary>
/// <param name="Codes">Codes of the whole, such as LOINC panels.</param>
/// <param name="Copyright">Who holds the rights, in the words that its permission asks for.</param>
public sealed record Instrument(
    string Slug, string Title, string Description, string Purpose, string Copyright, InstrumentUse Use,
    IReadOnlyList<Code> Codes, IReadOnlyList<Paper> Papers, IReadOnlyList<Question> Questions, IReadOnlyList<ScoreRule> Scores)
{
    private static readonly JsonSerializerOptions Names = new(JsonSerializerDefaults.Web);

    /// <summary>The whole as canonical JSON (RFC 8785): what a reviewer signs.</summary>
    public byte[] Canonical() => CanonicalJson.Bytes(JsonSerializer.SerializeToElement(this, Names));

    /// <summary>SHA-256 of the canonical JSON, in lower-case hex.</summary>
    public string Fingerprint() => Hashing.Sha256Hex(Canonical());

    /// <summary>As readers are told before they begin: "10 questions, about 3 minutes".</summary>
    public string Length() => $"{Count(Questions.Count, "question")}, about {Count(Use.Minutes, "minute")}";

    private static string Count(int many, string one) => many == 1 ? $"1 {one}" : $"{many} {one}s";

    /// <summary>All that answers or scores of it can call for help with, each once.</summary>
    public IReadOnlyList<string> DangerKinds() => [.. Questions.Select(q => q.Danger?.Kind).Concat(Scores.Select(s => s.Danger?.Kind)).OfType<string>().Distinct()];
}

/// <summary>For whom and for what, in words that a page shows.</summary>
/// <param name="Measures">As in "asks about …": "symptoms of depression".</param>
/// <param name="Concern">What it is listed under: slugs of topics, with spaces between them, what it is most about first.</param>
/// <param name="Period">What the answers are about: "the last 2 weeks".</param>
/// <param name="AgeFrom">In years; null when its authors name no age.</param>
/// <param name="Conditions">What an operator must confirm before it is shown; null when it may be shown by anybody.</param>
public sealed record InstrumentUse(string Measures, string Concern, string Period, int? AgeFrom, int? AgeTo, int Minutes, string Authors, string? Conditions)
{
    [JsonIgnore]
    public IReadOnlyList<string> Concerns => Concern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

public sealed record Code(string System, string Value);

/// <param name="Label">How bands and cut-offs name it.</param>
public sealed record Paper(string Label, string Citation, string Url);

/// <param name="Lead">What stands before the first question of its group; null when it is the same as before the one above.</param>
/// <param name="Required">Without an answer there is no score.</param>
/// <param name="Conditions">When it is asked at all.</param>
/// <param name="Audience">Whom it is for, when not for all: "women".</param>
public sealed record Question(
    string LinkId, string Text, string? Lead, bool Required, IReadOnlyList<Code> Codes, IReadOnlyList<Option> Options,
    AskedWhen? Conditions = null, Danger? Danger = null, string? Audience = null)
{
    public bool IsScored => Options.Any(o => o.Points is not null);
}

/// <param name="Points">What it adds to a score; null for an answer that is not scored.</param>
/// <param name="Also">Another code that is in use for it: LOINC's list for one question of the GAD-7 has an option of its own, "More days than not".</param>
public sealed record Option(string Code, string Text, decimal? Points, string? Also = null);

/// <summary>An answer, or a score, from this many points on, calls for help beside it: "self-harm", "withdrawal".</summary>
public sealed record Danger(string Kind, decimal From);

/// <param name="All">All conditions must hold, or any one.</param>
public sealed record AskedWhen(bool All, IReadOnlyList<Condition> Of)
{
    [JsonIgnore]
    public bool IsOneOfMany => !All && Of.Count > 1;
}

/// <param name="Operator">As in FHIR R4 (questionnaire-enable-operator): exists, =, !=, &gt;, &lt;, &gt;=, &lt;=.</param>
/// <param name="Value">The code of an option, "true" or "false", or a number.</param>
public sealed record Condition(string Question, string Operator, string Value);

/// <summary>One sum of points and what it was published to mean. Bands do not overlap and leave no gap, when there are any.</summary>
/// <param name="Items">The questions that are added up.</param>
/// <param name="Factor">What the sum is multiplied with.</param>
/// <param name="HigherIs">"worse" or "better".</param>
/// <param name="WhenMissing">What its authors say of answers that are missing. Here it tells; a required answer that is missing always leaves no score.</param>
public sealed record ScoreRule(
    string Code, string Name, decimal Low, decimal High, decimal Factor, string HigherIs, string? WhenMissing, IReadOnlyList<string> Items,
    IReadOnlyList<Band> Bands, IReadOnlyList<CutOff> CutOffs, Danger? Danger = null)
{
    /// <summary>What a reader is told in place of a meaning, where its authors published neither bands nor a cut-off; null everywhere else.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WithoutNorm { get; init; }
}

/// <param name="Words">As in "a score of 12: symptoms in the moderate range".</param>
/// <param name="Source">The label of a paper.</param>
public sealed record Band(string Code, decimal Low, decimal High, string Words, IReadOnlyList<string> Advice, string Source);

/// <summary>Reached from <paramref name="At"/> on; where higher is better, at it and below.</summary>
/// <param name="Advice">For a score that reaches it, where there are no bands.</param>
/// <param name="Otherwise">For one that does not.</param>
public sealed record CutOff(decimal At, string Means, IReadOnlyList<string> Advice, IReadOnlyList<string> Otherwise, string Source);
