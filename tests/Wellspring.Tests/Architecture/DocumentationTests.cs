using System.Text.RegularExpressions;

namespace Wellspring.Tests.Architecture;

/// <summary>What our Markdown names exists: every relative link, and every path written as code.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string[] RealFolders = ["src", "tests", "docs", "content", "bench", "eng", ".ci"];

    public static TheoryData<string> Documents() =>
        [.. Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories)).Select(f => Path.GetRelativePath(Repository.Root, f))];

    [Theory, MemberData(nameof(Documents))]
    public void Every_link_and_path_exists(string document) => Assert.Empty(Missing(document, File.ReadAllText(Repository.File(document))));

    [Fact]
    public void A_seeded_dead_link_and_a_seeded_dead_path_are_found() =>
        Assert.Equal(2, Missing("README.md", "See [the rules](docs/no-such-rules.md) and `src/Wellspring/NoSuchRoom.cs`, not [this](https://example.org) or `dotnet build`.").Count());

    /// <summary>Or a header that readers write themselves would be believed.</summary>
    [Fact]
    public void Every_proxy_that_the_operator_is_shown_says_itself_where_a_request_comes_from() =>
        Assert.All(Fence().Matches(File.ReadAllText(Repository.File("docs/guides/operator.md"))).Where(f => f.Value.Contains("proxy_pass", StringComparison.Ordinal)),
            f => Assert.Contains("proxy_set_header X-Forwarded-For ", f.Value, StringComparison.Ordinal));

    [Fact]
    public void The_readme_is_short_and_says_second_where_things_are()
    {
        var lines = File.ReadAllLines(Repository.File("README.md"));
        Assert.True(lines.Length < 150, $"{lines.Length} lines");
        Assert.Equal("## Where things are", lines.Where(l => l.StartsWith('#')).ElementAt(1));
    }

    private static IEnumerable<string> Missing(string document, string markdown)
    {
        var folder = Path.GetDirectoryName(Repository.File(document))!;
        var prose = Fence().Replace(markdown, "");
        var links = Link().Matches(prose).Select(m => Path.Combine(folder, m.Groups[1].Value));
        var paths = CodePath().Matches(prose).Select(m => m.Groups[1].Value).Where(IsOurs).Select(p => Repository.File(p));
        return links.Concat(paths).Where(p => !File.Exists(p) && !Directory.Exists(p)).Select(p => $"{document}: {Path.GetRelativePath(Repository.Root, p)}");
    }

    private static bool IsOurs(string path) => RealFolders.Contains(path.Split('/')[0]) && !path.Contains('{') && !path.Contains('*') && !path.Contains('…');

    [GeneratedRegex(@"(?ms)^```.*?^```")]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#|/)([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`([\w.]+(?:/[\w.…{}*-]+)+/?)`")]
    private static partial Regex CodePath();
}
