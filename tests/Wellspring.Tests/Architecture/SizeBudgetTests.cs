using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Wellspring.Tests.Architecture;

/// <summary>
/// Small rooms: methods at a median of at most 5 lines, nine in ten at most 20; nine in ten files at most 120 lines.
/// Lines with code count; blank ones, lone braces and comments do not.
/// </summary>
public sealed class SizeBudgetTests
{
    private const int LongestMethod = 30;
    private const int LongestFile = 350;

    /// <summary>Tables of data and the like, each with its reason.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
    };

    private static readonly IReadOnlyList<SourceFile> Files = [.. Product().Select(Measure)];

    [Fact]
    public void Half_of_all_methods_have_at_most_5_lines() => Assert.InRange(Percentile(Methods(), 0.5), 1, 5);

    [Fact]
    public void Nine_methods_in_ten_have_at_most_20_lines() => Assert.InRange(Percentile(Methods(), 0.9), 1, 20);

    [Fact]
    public void At_most_2_methods_in_100_are_longer_than_30_lines()
    {
        var all = Files.SelectMany(f => f.Methods).ToList();
        var tooLong = all.Where(m => m.Lines > LongestMethod).Select(m => $"{m.Name} ({m.Lines})").ToList();
        Assert.True(tooLong.Count <= all.Count * 0.02, string.Join('\n', tooLong));
    }

    [Fact]
    public void Nine_files_in_ten_have_at_most_120_lines() => Assert.InRange(Percentile([.. Files.Select(f => f.Lines)], 0.9), 1, 120);

    [Fact]
    public void No_file_is_longer_than_350_lines_without_a_reason() =>
        Assert.Empty(Files.Where(f => f.Lines > LongestFile && !LongFiles.ContainsKey(f.Path)).Select(f => $"{f.Path} ({f.Lines})"));

    [Fact]
    public void Every_named_exception_still_exists_and_is_still_long() =>
        Assert.Empty(LongFiles.Keys.Where(path => Files.FirstOrDefault(f => f.Path == path) is not { Lines: > LongestFile }));

    [Fact]
    public void A_seeded_long_method_is_measured_as_long()
    {
        var body = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"x += {i};"));
        Assert.Equal(41, Measure("Seeded.cs", $"class A {{ void M() {{ var x = 0; \n {body} \n }} int N() => 1; }}").Methods.Single(m => m.Name.EndsWith('M')).Lines);
    }

    private static int[] Methods() => [.. Files.SelectMany(f => f.Methods).Select(m => m.Lines)];

    private static int Percentile(int[] values, double share) => values.Order().ElementAt((int)Math.Ceiling(values.Length * share) - 1);

    private static IEnumerable<string> Product() =>
        Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains(Path.Combine("Data", "Migrations"), StringComparison.Ordinal));

    private static SourceFile Measure(string path) => Measure(Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path));

    private static SourceFile Measure(string path, string source)
    {
        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var methods = root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Where(m => m.Body is not null || m.ExpressionBody is not null);
        return new(path, CodeLines(source), [.. methods.Select(m => new Method($"{path}: {Name(m)}", BodyLines(m)))]);
    }

    private static string Name(BaseMethodDeclarationSyntax method) => method is MethodDeclarationSyntax named ? named.Identifier.Text : method.Kind().ToString();

    private static int BodyLines(BaseMethodDeclarationSyntax method) =>
        Math.Max(1, CodeLines(method.Body is { } body ? string.Join('\n', body.Statements.Select(s => s.ToFullString())) : method.ExpressionBody!.ToFullString()));

    private static int CodeLines(string source) => source.Split('\n').Select(l => l.Trim()).Count(IsCode);

    private static bool IsCode(string line) => line.Length > 0 && line is not ("{" or "}" or "};" or ");" or "});") && !line.StartsWith("//", StringComparison.Ordinal);

    private sealed record Method(string Name, int Lines);

    private sealed record SourceFile(string Path, int Lines, IReadOnlyList<Method> Methods);
}
