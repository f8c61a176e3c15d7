using System.CommandLine;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>On what terms an edition is to go live.</summary>
static class TermsOptions
{
    public static readonly Option<string[]> Accept = new("--accept") { Description = "CODE=REASON: accept a warning, with the reason that is logged; may be given more than once.", DefaultValueFactory = _ => [] };
    public static readonly Option<string?> Change = new("--change") { Description = "KIND or KIND=WORDS, when another edition is live: correction (puts an error right; needs words), update or minor. Without it: update." };

    /// <exception cref="BadUsageException">One of them is not in its form, or names what is no warning.</exception>
    public static PublicationTerms Read(ParseResult line) =>
        new(Accepted(line), line.GetValue(Change) is { } text ? ParseChange(text) : null);

    public static IReadOnlyList<AcceptedWarning> Accepted(ParseResult line) => [.. line.GetRequiredValue(Accept).Select(ParseAccepted)];

    private static AcceptedWarning ParseAccepted(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } code, var reason] && !string.IsNullOrWhiteSpace(reason)
            ? new(Warning(code.Trim()), reason.Trim())
            : throw new BadUsageException($"\"{text}\" is not CODE=REASON: a warning is accepted with a reason, as in --accept source-old=\"no newer review exists\"");

    private static string Warning(string code) => PublicationGate.Warnings.Contains(code)
        ? code
        : throw new BadUsageException($"\"{code}\" is no warning of the gate. What can be accepted: {string.Join(", ", PublicationGate.Warnings)}");

    private static ChangeNote ParseChange(string text) =>
        text.Split('=', 2) is [var kind, ..] parts && KindNamed(kind.Trim()) is { } named
            ? new(named, parts.Length > 1 ? parts[1].Trim() : "")
            : throw new BadUsageException($"\"{text}\" is not correction=WORDS, update, update=WORDS, minor or minor=WORDS");

    // Not Enum.Parse: it takes numbers and lists as well.
    private static CorrectionKind? KindNamed(string name) =>
        Enum.GetValues<CorrectionKind>().Cast<CorrectionKind?>().FirstOrDefault(kind => string.Equals(kind.ToString(), name, StringComparison.OrdinalIgnoreCase));
}
