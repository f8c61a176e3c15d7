using System.Text.RegularExpressions;

namespace Wellspring.Tests.Architecture;

/// <summary>The table in docs/asvs.md promises nothing that is not there: each row names a place and a test, or says why not.</summary>
public sealed partial class AsvsTableTests
{
    private static readonly HashSet<string> Tests =
        [.. Directory.EnumerateFiles(Repository.File("tests"), "*Tests.cs", SearchOption.AllDirectories).SelectMany(f => TestClass().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))];

    [Fact]
    public void Every_row_names_a_place_and_a_test_that_exist_or_says_why_not()
    {
        var table = File.ReadAllText(Repository.File("docs/asvs.md"));
        Assert.Empty(Wrong(table));
        Assert.True(Rows(table).Count > 100, "The table is read.");
    }

    [Theory]
    [InlineData("| 1.2.3 | Something | `src/Wellspring/NoSuchRoom.cs` | `LogTests` |", "1.2.3: there is no src/Wellspring/NoSuchRoom.cs")]
    [InlineData("| 1.2.3 | Something | `src/Wellspring` | `NoSuchTests` |", "1.2.3: there is no test NoSuchTests")]
    [InlineData("| 1.2.3 | Something | `src/Wellspring` | – |", "1.2.3: no test is named")]
    [InlineData("| 1.2.3 | Something | somewhere | `LogTests` |", "1.2.3: no place is named")]
    [InlineData("| 1.2.3 | Something | Not met: see `docs/no-such.md` instead. | – |", "1.2.3: there is no docs/no-such.md")]
    [InlineData("| 1.2.3 | Something | Not met: | – |", "1.2.3: it is not said why")]
    [InlineData("| 1.2.3 | | `src/Wellspring` | `LogTests` |", "1.2.3: a cell is empty")]
    [InlineData("| 1.2 | Something | `src/Wellspring` | `LogTests` |", "1.2: this is no number of a requirement")]
    [InlineData("| 1.2.3 | Something | Does not apply: there is no such thing. | – |\n| 1.2.3 | Something | Does not apply: there is no such thing. | – |", "1.2.3: it stands there twice")]
    public void A_seeded_row_that_is_wrong_is_found(string row, string problem) => Assert.Equal([problem], Wrong($"| ASVS | Asked | Where | Shown by |\n|---|---|---|---|\n{row}\n"));

    private static List<string[]> Rows(string table) =>
        [.. table.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && !l.StartsWith("| ASVS ", StringComparison.Ordinal)).Select(l => l.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToArray())];

    private static IEnumerable<string> Wrong(string table)
    {
        var rows = Rows(table);
        return rows.SelectMany(Wrong).Concat(rows.GroupBy(r => r[0]).Where(g => g.Count() > 1).Select(g => $"{g.Key}: it stands there twice"));
    }

    private static IEnumerable<string> Wrong(string[] row)
    {
        if (!Requirement().IsMatch(row[0])) yield return $"{row[0]}: this is no number of a requirement";
        if (row.Length != 4 || row.Any(c => c.Length == 0)) yield return $"{row[0]}: a cell is empty";
        else foreach (var problem in WrongIn(row[2], row[3])) yield return $"{row[0]}: {problem}";
    }

    private static IEnumerable<string> WrongIn(string where, string shown)
    {
        var (paths, tests) = (Code().Matches(where).Select(m => m.Groups[1].Value).Where(p => OurPath().IsMatch(p)).ToList(), Code().Matches(shown).Select(m => m.Groups[1].Value).ToList());
        if (Excuse().Match(where) is { Success: true } excuse)
        {
            if (excuse.Groups[1].Value.Trim().Length == 0) yield return "it is not said why";
        }
        else
        {
            if (paths.Count == 0) yield return "no place is named";
            if (tests.Count == 0) yield return "no test is named";
        }

        foreach (var path in paths.Where(p => !File.Exists(Repository.File(p)) && !Directory.Exists(Repository.File(p)))) yield return $"there is no {path}";
        foreach (var test in tests.Where(t => !Tests.Contains(t))) yield return $"there is no test {test}";
    }

    [GeneratedRegex(@"class (\w+Tests)\b")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"^\d+\.\d+\.\d+$")]
    private static partial Regex Requirement();

    [GeneratedRegex("^(?:Not met|Does not apply):(.*)$")]
    private static partial Regex Excuse();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("^(?:src|docs|tests|eng)/")]
    private static partial Regex OurPath();
}
