using System.Text.RegularExpressions;

namespace Wellspring.Tests.Architecture;

/// <summary>Arrows that only the source shows: using directives and full names behind constants and nameof.</summary>
public static partial class SourceImports
{
    public static IEnumerable<Arrow> Of(string folder) =>
        Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .SelectMany(f => Of(ModuleOf(folder, f), Path.GetRelativePath(folder, f), File.ReadAllText(f)));

    public static IEnumerable<Arrow> Of(string? from, string where, string source) =>
        from is null ? [] : Name().Matches(source).Select(m => m.Groups[1].Value).Where(to => to != from).Distinct().Select(to => new Arrow(from, to, where));

    private static string? ModuleOf(string folder, string file) =>
        Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar) is [var module, _, ..] ? module : null;

    [GeneratedRegex(@"(?m)(?<![.\w""/])Wellspring\.([A-Z]\w*)(?=[.;\s])")]
    private static partial Regex Name();
}
