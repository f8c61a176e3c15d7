using System.Text.Json.Nodes;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Web.CommandLine;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code review tools show beside the text.</summary>
static class CheckSarif
{
    public static string Write(IReadOnlyList<CheckedText> texts)
    {
        var rules = texts.SelectMany(t => t.Findings).Select(f => f.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(Run(texts, rules)),
        }.ToJsonString(CheckJson.Readable);
    }

    private static JsonObject Run(IReadOnlyList<CheckedText> texts, List<string> rules) => new()
    {
        ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "Wellspring", ["rules"] = new JsonArray([.. rules.Select(code => new JsonObject { ["id"] = code })]) } },
        ["columnKind"] = "utf16CodeUnits",
        ["results"] = new JsonArray([.. texts.SelectMany(t => t.Findings.Select(f => Result(t.File, f, rules.IndexOf(f.Code))))]),
    };

    private static JsonObject Result(string file, Finding finding, int rule) => new()
    {
        ["ruleId"] = finding.Code,
        ["ruleIndex"] = rule,
        ["level"] = SeverityName.InSarif(finding.Severity),
        ["message"] = new JsonObject { ["text"] = finding.Sentence },
        ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = Location(file, finding) }),
    };

    private static JsonObject Location(string file, Finding finding) => new()
    {
        ["artifactLocation"] = new JsonObject { ["uri"] = Address(file) },
        ["region"] = new JsonObject { ["startLine"] = finding.Line, ["startColumn"] = finding.Column },
    };

    // A URI reference (3.4.3): a relative path stays relative, an absolute one becomes a file URI.
    private static string Address(string file) =>
        (Path.IsPathRooted(file) ? "file://" : "") + string.Join('/', file.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}
