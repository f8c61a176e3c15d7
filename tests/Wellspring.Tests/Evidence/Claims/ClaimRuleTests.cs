using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Wellspring.Evidence;
using Wellspring.Foundation;

namespace Wellspring.Tests.Evidence.Claims;

/// <summary>A record says by which version of the rule its claims were found. The rule does not change under that number.</summary>
[Trait("database", "none")]
public sealed class ClaimRuleTests
{
    /// <summary>What finds the claims of a text: the tables and what reads them, and what reads a text into blocks and sentences.</summary>
    private static readonly string[] Sources =
    [
        "src/Wellspring/Evidence/Claims/*.cs", "src/Wellspring/Evidence/Claims/*.tsv", "src/Wellspring/Evidence/Grades/*.cs",
        "src/Wellspring/Articles/Language/*.cs", "src/Wellspring/Articles/ArticleText*.cs", "src/Wellspring/Articles/ArticleBlocks.cs",
        "src/Wellspring/Articles/ArticleInlines.cs", "src/Wellspring/Articles/Walk.cs", "src/Wellspring/Articles/Sentences.cs",
    ];

    /// <summary>Of each version, what its sources were.</summary>
    private static readonly Dictionary<int, string> Known = new()
    {
        [1] = "2e2e278993f0e6fb691c69d014b6a6bdff583dca6f67a57a9b437dd0cb188a7a",
        [2] = "8690f368a790667d0f1c43ceb72d8c92c7b4221c86a18e31bf190596f7739945",
    };

    [Fact]
    public void The_rule_is_what_it_was_under_its_version() =>
        Assert.True(Known.GetValueOrDefault(ClaimRule.Version) == HashOf(Rule()), $"What finds claims has changed. If any text may have other claims now, raise ClaimRule.Version; then say here that the sources of its version are {HashOf(Rule())}.");

    [Fact]
    public void One_word_more_in_a_table_is_another_rule_and_a_comment_is_not()
    {
        var rule = Rule();
        var at = rule.FindIndex(s => s.Path.EndsWith("HealthWords.cs", StringComparison.Ordinal));
        var table = rule[at];
        Assert.NotEqual(HashOf(rule), HashOf([.. rule[..at], table with { Text = table.Text.Replace("angina", "angina anginas", StringComparison.Ordinal) }, .. rule[(at + 1)..]]));
        Assert.Equal(HashOf(rule), HashOf([.. rule[..at], table with { Text = "// A word on it.\n\n" + table.Text }, .. rule[(at + 1)..]]));
    }

    [Fact]
    public void Every_part_of_the_rule_is_there() => Assert.All(Sources, pattern => Assert.NotEmpty(Files(pattern)));

    private sealed record Part(string Path, string Text);

    private static List<Part> Rule() => [.. Sources.SelectMany(Files).Where(f => !f.EndsWith("ClaimRule.cs", StringComparison.Ordinal)).Select(f => new Part(Path.GetRelativePath(Repository.Root, f), File.ReadAllText(f))), Markdig()];

    private static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Repository.File(Path.GetDirectoryName(pattern)!), Path.GetFileName(pattern)).Order(StringComparer.Ordinal);

    private static Part Markdig() => new("Markdig", File.ReadLines(Repository.File("Directory.Packages.props")).Single(l => l.Contains("\"Markdig\"", StringComparison.Ordinal)).Trim());

    private static string HashOf(List<Part> rule) => Hashing.Sha256Hex(string.Join('\n', rule.Select(p => $"{p.Path}\n{(p.Path.EndsWith(".cs", StringComparison.Ordinal) ? Tokens(p.Text) : p.Text)}")));

    // How it is laid out and what is said of it changes no claim.
    private static string Tokens(string source) => string.Join(' ', CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp14)).GetRoot().DescendantTokens().Select(t => t.Text));
}
