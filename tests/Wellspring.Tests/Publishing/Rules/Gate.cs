using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Rules;

/// <summary>Asks the whole gate, and looks at one code of its answer.</summary>
static class Gate
{
    public static IReadOnlyList<Finding> Refuses(string code, Manuscript manuscript) => Says(code, Severity.Refuse, manuscript);

    public static IReadOnlyList<Finding> Warns(string code, Manuscript manuscript) => Says(code, Severity.Warn, manuscript);

    public static IReadOnlyList<Finding> Hints(string code, Manuscript manuscript) => Says(code, Severity.Hint, manuscript);

    public static void IsSilent(string code, Manuscript manuscript) => Assert.Empty(Of(code, PublicationGate.FindingsInText(manuscript)));

    public static IReadOnlyList<Finding> Refuses(string code, Submission submission)
    {
        var findings = Of(code, PublicationGate.Findings(submission));
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal(Severity.Refuse, f.Severity));
        Assert.All(findings, f => Assert.Contains(f, PublicationGate.Refusals(submission)));
        return findings;
    }

    public static void IsSilent(string code, Submission submission) => Assert.Empty(Of(code, PublicationGate.Findings(submission)));

    public static IEnumerable<(int Line, int Column)> Places(this IEnumerable<Finding> findings) => findings.Select(f => (f.Place.Line, f.Place.Column));

    private static List<Finding> Says(string code, Severity severity, Manuscript manuscript)
    {
        var findings = Of(code, PublicationGate.FindingsInText(manuscript));
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal(severity, f.Severity));
        return findings;
    }

    private static List<Finding> Of(string code, IEnumerable<Finding> findings) => [.. findings.Where(f => f.Code == code)];
}
