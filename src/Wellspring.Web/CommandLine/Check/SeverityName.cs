using Wellspring.Foundation;

namespace Wellspring.Web.CommandLine;

/// <summary>Severities and places as the output of <c>check</c> names them.</summary>
static class SeverityName
{
    public static string Of(Severity severity) => severity.ToString().ToLowerInvariant();

    /// <summary>The levels of SARIF 2.1.0, 3.27.10.</summary>
    public static string InSarif(Severity severity) => severity switch
    {
        Severity.Refuse => "error",
        Severity.Warn => "warning",
        _ => "note",
    };

    // What is about the whole of a text stands at its beginning.
    extension(Finding finding)
    {
        public int Line => Math.Max(1, finding.Place.Line);

        public int Column => Math.Max(1, finding.Place.Column);
    }
}
