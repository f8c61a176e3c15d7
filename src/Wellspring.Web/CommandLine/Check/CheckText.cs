using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>Findings for people: one line each, and how many there are.</summary>
static class CheckText
{
    public static string Write(IReadOnlyList<CheckedText> texts) =>
        string.Join(Environment.NewLine, texts.SelectMany(Lines).Append(Sum(texts)));

    private static IEnumerable<string> Lines(CheckedText text) =>
        text.Findings.Select(f => $"{text.File}:{f.Line}:{f.Column} {SeverityName.Of(f.Severity)} {f.Code} {f.Sentence}");

    private static string Sum(IReadOnlyList<CheckedText> texts) =>
        $"{Count(texts.Count, "text")}: {Count(texts, Severity.Refuse, "refusal")}, {Count(texts, Severity.Warn, "warning")}, {Count(texts, Severity.Hint, "hint")}";

    private static string Count(IReadOnlyList<CheckedText> texts, Severity severity, string what) =>
        Count(texts.Sum(t => t.Findings.Count(f => f.Severity == severity)), what);

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
