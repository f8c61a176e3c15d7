using System.Globalization;
using Wellspring.Foundation;
using Wellspring.Screening;

namespace Wellspring.Studio.Screenings;

/// <summary>Where a screening test stands, and what it says, in the words of a page.</summary>
static class InstrumentWords
{
    public static string State(InstrumentDesk desk) => desk switch
    {
        { Release: null } => "Not published: readers see nothing of it.",
        { HasChanged: true } => $"Published on {Moments.Day(desk.Release.Since)}, and changed since: readers see what was signed then.",
        _ => $"Published on {Moments.Day(desk.Release.Since)} by {desk.Release.By}.",
    };

    public static string Signed(InstrumentDesk desk) => desk.Signatures is not [var last, ..] ? "Nobody has signed it."
        : $"Signed by {last.Person?.Name ?? last.Reviewer.Name} on {Moments.Day(last.SignOff.SignedAt)}{(last.IsSample ? ", an invented sample person" : "")}.";

    /// <summary>The shortest word for it; empty for what is published as it is.</summary>
    public static string Mark(InstrumentDesk desk, IReadOnlyList<Finding> missing) => desk switch
    {
        { HasChanged: true } => "Changed since",
        { Release: not null } => "",
        _ when missing.Count == 0 => "Ready to publish",
        _ => "Not published",
    };

    /// <summary>All that stands against showing it, in the words of a list; empty when nothing does.</summary>
    public static string Needs(IReadOnlyList<Finding> missing) => missing.Count == 0 ? "" : $"Needs {string.Join(", ", missing.Select(Need).Distinct())}.";

    private static string Need(Finding finding) => finding.Code switch
    {
        "wording-missing" => "a file with its wording",
        "score-missing" => "answers that have points",
        "paper-missing" => "the paper it was published in",
        "rights-missing" => "who holds its rights",
        "use-missing" => "what it is for",
        "meaning-missing" => "what its score means",
        "danger-unsaid" or "danger-unreached" => "from which answer on help is shown",
        "conditions-unconfirmed" => "its conditions confirmed by an administrator",
        "sign-off-missing" => "a reviewer’s signature",
        _ => "the signature of another reviewer",
    };

    public static string Origin(InstrumentDesk desk) => desk.Imported is { } file ? $"Brought in from a file by {file.By} on {Moments.Day(file.At)}" : "Comes with the program";

    public static string Ages(InstrumentUse use) => (use.AgeFrom, use.AgeTo) switch
    {
        ({ } from, { } to) => $"{from} to {to}",
        ({ } from, null) => $"{from} and older",
        (null, { } to) => $"up to {to}",
        _ => "its authors name none",
    };

    public static string Options(Question question) => string.Join(" · ", question.Options.Select(o => o.Points is { } points ? $"{o.Text} ({Number(points)})" : o.Text));

    public static string Help(Danger danger) => $"Help is shown from {Number(danger.From)} on: {danger.Kind}.";

    /// <summary>Every answer and score beside which help is shown, in one sentence.</summary>
    public static string CallsForHelp(Instrument test)
    {
        string[] calls =
        [
            .. test.Questions.Index().Where(q => q.Item.Danger is not null).Select(q => $"question {q.Index + 1} from “{q.Item.Options.Where(o => o.Points >= q.Item.Danger!.From).MinBy(o => o.Points)?.Text}” on"),
            .. test.Scores.Where(s => s.Danger is not null).Select(s => $"a {s.Name} from {Number(s.Danger!.From)} on"),
        ];
        return calls.Length == 0 ? "No answer to it shows a reader where help is." : $"Readers are shown where help is at {string.Join(" and ", calls)}.";
    }

    public static string Scale(ScoreRule score) =>
        $"{Number(score.Low)} to {Number(score.High)}, higher is {score.HigherIs}{(score.Factor == 1 ? "" : $", the sum times {Number(score.Factor)}")}.";

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static string DoneBy(Brought became) => became switch { Brought.ComesWithProgram => "known", Brought.WordingTaken => "worded", Brought.Unchanged => "unchanged", _ => "brought" };

    public static string? Done(string? word) => word switch
    {
        "signed" => "Signed. It holds for exactly what stands here.",
        "confirmed" => "Confirmed. It holds for these conditions.",
        "published" => "Published: readers see it.",
        "withdrawn" => "Withdrawn: readers see nothing of it.",
        "known" => "Your file is this test as it comes with the program; nothing was brought in.",
        "worded" => "The words of your file were taken over. Points, bands and advice are those of the program.",
        "unchanged" => "It was here already, word for word; nothing was brought in.",
        "brought" => "Brought in. Readers see nothing of it until it is signed and published.",
        _ => null,
    };

    /// <summary>Which field of the page a refusal is about.</summary>
    public static string FieldOf(Finding finding) => finding.Code switch
    {
        "reason-missing" or "not-published" => "reason",
        "looked-unticked" => "looked",
        "met-unticked" or "changed-meanwhile" or "conditions-none" => "met",
        var code when code.StartsWith("reauthentication-", StringComparison.Ordinal) => Fields.FirstOrDefault(f => code.StartsWith(f, StringComparison.Ordinal)) ?? Fields[0],
        "text-changed" => "questions-title",
        _ => "sign",
    };

    private static readonly string[] Fields = ["reauthentication-password", "reauthentication-code", "reauthentication-passkey"];
}
