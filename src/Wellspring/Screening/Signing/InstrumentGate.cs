using System.Text.RegularExpressions;
using Wellspring.Accounts;
using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Screening;

/// <summary>No screening test goes before readers but through here: whole, with its papers and its rights, signed by a licensed reviewer who did not bring it.</summary>
public static partial class InstrumentGate
{
    /// <summary>Everything against showing it to readers, at once.</summary>
    public static IReadOnlyList<Finding> Findings(InstrumentDesk desk, DateOnly today) => [.. OfDefinition(desk), .. OfSignatures(desk, today)];

    /// <summary>What stands against somebody's sign-off on it.</summary>
    public static IReadOnlyList<Finding> RefusalsOfReviewer(InstrumentDesk desk, Actor reviewer, Person? person, Licence? licence, DateOnly today)
    {
        var refusals = MedicalReviewer.Against(reviewer, person, licence).Select(s => Finding.Refuse("reviewer-unlicensed", s)).ToList();
        if (MedicalReviewer.Lapsed(person, licence, today) is { } lapsed) refusals.Add(Finding.Refuse("licence-lapsed", lapsed));
        if (desk.Imported?.ByUser is { } bringer && bringer == reviewer.UserId) refusals.Add(Finding.Refuse("reviewer-brought-it", $"{reviewer.Name} brought this test in. Nobody vouches for what they brought themselves: ask another reviewer."));
        return refusals;
    }

    /// <summary>The last signature that counts, a real person's before an invented one's; null when none does.</summary>
    internal static InstrumentSignature? Counts(InstrumentDesk desk, DateOnly today) => desk.Signatures.Where(s => Against(desk, s, today).Count == 0).OrderBy(s => s.IsSample).FirstOrDefault();

    /// <summary>What the definition itself lacks, whoever may sign it.</summary>
    internal static IEnumerable<Finding> OfDefinition(InstrumentDesk desk)
    {
        var instrument = desk.Instrument;
        var scored = instrument.Scores.SelectMany(s => s.Items).ToHashSet();
        if (instrument.Questions.Any(q => q.Text.Length == 0)) yield return Finding.Refuse("wording-missing", "It is here without its wording, which may be shown under conditions only. Bring a file with the wording in (import questionnaire F.json).");
        if (scored.Count == 0) yield return Finding.Refuse("score-missing", "No answer of it has points, so it would tell a reader nothing.");
        if (instrument.Papers.Count == 0) yield return Finding.Refuse("paper-missing", "It names no paper in which it was published. Write it into the file (artifact-relatedArtifact) and bring that in again.");
        if (instrument.Copyright.Length == 0) yield return Finding.Refuse("rights-missing", "It does not say who holds its rights and under what permission it is shown (copyright).");
        if (instrument.Purpose.Length == 0 || instrument.Use.Measures.Length == 0 || instrument.Use.Period.Length == 0) yield return Finding.Refuse("use-missing", "Readers would not learn what it asks about and for which time (purpose; urn:wellspring:fhir:use with measures and period).");
        foreach (var score in instrument.Scores.Where(s => s is { Bands: [], CutOffs: [], WithoutNorm: not { Length: > 0 } })) yield return Finding.Refuse("meaning-missing", $"Nothing says what the {score.Name} means: it has neither bands nor a cut-off (urn:wellspring:fhir:band, urn:wellspring:fhir:cut-off), and does not say that none were published (without-norm of urn:wellspring:fhir:score).");
        foreach (var never in instrument.Questions.Where(q => q.Danger is { } danger && !q.Options.Any(o => o.Points >= danger.From)).Select(q => $"“{q.Text}”").Concat(instrument.Scores.Where(s => s.Danger?.From > s.High).Select(s => $"the {s.Name}"))) yield return Finding.Refuse("danger-unreached", $"At {never} help is to be shown from so many points on that no answer reaches them (urn:wellspring:fhir:safety).");
        foreach (var question in instrument.Questions.Where(q => q.Danger is null && AsksOfSelfHarm(q))) yield return Finding.Refuse("danger-unsaid", $"“{question.Text}” asks about self-harm, and nothing says from which answer on help is shown (urn:wellspring:fhir:safety).");
        if (instrument.Use.Conditions is { } conditions && desk.Confirmed is null) yield return Finding.Refuse("conditions-unconfirmed", $"It may be shown under conditions only, and no administrator has confirmed them: {conditions}");
    }

    // What stands before a question may tell of an event, as the PC-PTSD-5 does of a death by suicide.
    private static bool AsksOfSelfHarm(Question question) => SelfHarm.IsMatch(question.Text) || question.Options.Any(o => SelfHarm.IsMatch(o.Text));

    private static IReadOnlyList<Finding> OfSignatures(InstrumentDesk desk, DateOnly today) =>
        desk.Signatures is not [var last, ..] ? [Finding.Refuse("sign-off-missing", "No reviewer has signed what it says now.")]
        : Counts(desk, today) is not null ? []
        : Against(desk, last, today);

    private static IReadOnlyList<Finding> Against(InstrumentDesk desk, InstrumentSignature signature, DateOnly today) =>
        RefusalsOfReviewer(desk, signature.Reviewer, signature.Person, signature.Licence, today);

    // Wide rather than narrow, and English only: whoever signs a test says besides that they looked for such questions, in any language.
    [GeneratedRegex(@"\b(suicid\w*|self[- ]?(harm|injur|mutilat)\w*|better off dead|be dead|were dead|was dead|(want|wish|rather|going|like|ready)\w* (to )?(die|be dead)|(not|n['’]t|stop|no longer|without|no reason|no point|no wish|no desire|tired of|give up on)( want(ing|ed)?| wish(ing|ed)?)?( to)?( be| being| in| go on| keep| continue)? (liv(e|ing)|alive|exist\w*|wake up)|worth living|kill\w* (my|your|one|him|her|them)sel\w+|(hurt|harm|injur|cut|burn)\w* (my|your|one|him|her|them)sel\w+|end(ing|ed)? (it all|(my|your|their|one['’]s)( own)? life)|tak(e|ing)n? (my|your|their|one['’]s)( own)? life|(thought|think)\w* (of|about) (my |your |ones? )?(own )?(death|dying)|(feel|felt)\w* like dying|not (being|to be) (alive|here)|never (been born|wake up))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SelfHarm { get; }
}
