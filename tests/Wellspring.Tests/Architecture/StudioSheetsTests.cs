using System.Text.RegularExpressions;

namespace Wellspring.Tests.Architecture;

/// <summary>All sheets of the studio are served as one: a name that two of them give a look to looks, on one page or the other, as nobody meant.</summary>
public sealed partial class StudioSheetsTests
{
    [Fact]
    public void No_two_sheets_of_the_studio_say_how_the_same_name_looks() =>
        Assert.Empty(SaidTwice(Directory.GetFiles(Repository.File("src", "Wellspring", "Foundation", "Shell"), "studio*.css").Select(f => (Path.GetFileName(f), File.ReadAllText(f)))));

    [Fact]
    public void A_name_that_is_said_twice_is_found() =>
        Assert.Equal([".row in a.css, b.css"], SaidTwice([("a.css", "/* .b { } */ .row, .a { color: red } @media print { .b { color: red } }"), ("b.css", ".b { margin: 0 }\n.row { display: flex }")]));

    private static IEnumerable<string> SaidTwice(IEnumerable<(string Name, string Text)> sheets) => sheets
        .SelectMany(s => Names(s.Text).Distinct().Select(name => (name, s.Name)))
        .GroupBy(n => n.name, n => n.Name).Where(g => g.Count() > 1)
        .Select(g => $"{g.Key} in {string.Join(", ", g.Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal);

    // Of rules outside of media queries: what is said for one kind of screen goes beyond what was said before.
    private static IEnumerable<string> Names(string sheet) => Rule().Matches(Block().Replace(Comment().Replace(sheet, ""), ""))
        .SelectMany(rule => rule.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).Where(selector => OneName().IsMatch(selector));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@[^{;]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")]
    private static partial Regex Block();

    [GeneratedRegex(@"([^{}]+)\{[^{}]*\}")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[a-z]*\.[\w-]+$")]
    private static partial Regex OneName();
}
