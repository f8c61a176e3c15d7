using System.Globalization;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Studio.Room;

/// <summary>The form that asks reviewers, as it was sent.</summary>
static class RoundForm
{
    public static readonly TimeSpan Usual = TimeSpan.FromDays(14);

    public static Invitations Read(StudioForm form) => new(
        [.. form.All("round-reviewers").Select(r => Guid.TryParse(r, CultureInfo.InvariantCulture, out var id) ? id : Guid.Empty)],
        // A day that is none is as good as one that is past: it is refused with the same words.
        DateOnly.TryParseExact(form.Text("round-due"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) ? due : DateOnly.MinValue,
        form.Text("round-note"));

    public static string DueIn(DateTimeOffset now) => (now + Usual).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The form that publishes, as it was sent.</summary>
static class PublicationForm
{
    public const string Accept = "accept-";

    public static PublicationTerms Terms(StudioForm form) => new(Accepted(form), Change(form));

    public static IReadOnlyList<AcceptedWarning> Accepted(StudioForm form) =>
        [.. PublicationGate.Warnings.Select(code => new AcceptedWarning(code, form.Text(Accept + code))).Where(a => a.Reason.Length > 0)];

    private static ChangeNote? Change(StudioForm form) => form.Text("change-kind") switch
    {
        "correction" => new(CorrectionKind.Correction, form.Text("change-words")),
        "minor" => new(CorrectionKind.Minor, form.Text("change-words")),
        "update" => new(CorrectionKind.Update, form.Text("change-words")),
        _ => null,
    };
}

/// <summary>Which field of the article's page a refusal is about.</summary>
static class RoomFields
{
    public static Func<Finding, string> Of(string? form) => finding => finding.Code switch
    {
        "round-reviewers" or "round-due" or "round-note" => finding.Code,
        "correction-unsaid" or "nothing-changed" or "live-already" => "change-words",
        "time-unclear" or "time-past" => "schedule-at",
        "notice-missing" => "withdraw-notice",
        "link-broken" when form == "withdraw" => "withdraw-instead",
        "reason-missing" => "urgent-reason",
        _ when finding.Severity == Severity.Warn => PublicationForm.Accept + finding.Code,
        var code when code.StartsWith("reviewer-", StringComparison.Ordinal) && form == "round" => "round-reviewers",
        "safe-messaging" => form switch { "withdraw" => "withdraw-notice", "urgent" => "urgent-reason", "publish" => "change-words", _ => "gate" },
        _ when form == "comment" => "comments",
        _ => "gate",
    };
}
