using System.Text.RegularExpressions;
using Wellspring.Foundation;
using Wellspring.Publishing;
using RuleList = Wellspring.Publishing.Rules;

namespace Wellspring.Tests.Publishing;

/// <summary>docs/rules.md and the code say the same.</summary>
[Trait("database", "none")]
public sealed partial class RulesDocumentTests
{
    private static readonly IReadOnlyDictionary<string, Severity> InCode =
        RuleList.OfText.Select(r => (r.Code, r.Severity)).Concat(RuleList.OfAuthors.Concat(RuleList.OfReviewer).Select(r => (r.Code, r.Severity))).ToDictionary(r => r.Code, r => r.Severity);

    private static readonly IReadOnlyList<Match> Rows = [.. Row().Matches(File.ReadAllText(Repository.File("docs", "rules.md"))).Cast<Match>()];

    [Fact]
    public void Every_rule_has_its_row_with_its_severity_and_every_row_its_rule() =>
        Assert.Equal(
            InCode.Select(r => $"{r.Key} {r.Value.ToString().ToLowerInvariant()}").Order(StringComparer.Ordinal),
            Rows.Select(r => $"{r.Groups["code"].Value} {r.Groups["severity"].Value}").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_row_names_the_file_of_the_rule_and_the_file_of_its_test() =>
        Assert.All(Rows, row =>
        {
            Assert.Contains($"\"{row.Groups["code"].Value}\"", File.ReadAllText(Repository.File(row.Groups["file"].Value)), StringComparison.Ordinal);
            Assert.Contains($"\"{row.Groups["code"].Value}\"", File.ReadAllText(Repository.File(row.Groups["test"].Value)), StringComparison.Ordinal);
        });

    [GeneratedRegex(@"(?m)^\| `(?<code>[a-z-]+)` \| (?<severity>refuse|warn|hint) \| [^|]+ \| \[rule\]\(\.\./(?<file>[^)]+)\) \| \[test\]\(\.\./(?<test>[^)]+)\) \|$")]
    private static partial Regex Row();
}
