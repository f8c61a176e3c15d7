using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>The library as a compilation, with the files that are flipped.</summary>
sealed class SourcesOfTheGate(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> rules)
{
    private static readonly Assembly Original = typeof(PublicationGate).Assembly;
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    public IReadOnlyList<SyntaxTree> Rules => rules;

    public static SourcesOfTheGate Read(string root, string generated)
    {
        var files = Directory.EnumerateFiles(Path.Combine(root, "src", "Wellspring"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "artifacts", "obj", "Wellspring", "debug"), "*.cs"));
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file)).ToList();
        var compilation = CSharpCompilation.Create("Wellspring", trees, References(), new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));
        return new(compilation, [.. trees.Where(t => Path.GetDirectoryName(t.FilePath)!.EndsWith(Path.Combine("Publishing", "Rules"), StringComparison.Ordinal))]);
    }

    /// <summary>The library with switches for all these flips; the list is filled in the order of their numbers.</summary>
    public byte[] CompileSwitched(List<Flip> switched)
    {
        var all = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(Switches.Source, Options));
        foreach (var rule in rules) all = all.ReplaceSyntaxTree(rule, Switches.Put(rule, switched));
        return Emit(all, out var errors) ?? throw new InvalidOperationException(string.Join('\n', errors));
    }

    /// <summary>The library with one flip; null when that makes no program.</summary>
    public byte[]? Compile(Flip flip) => Emit(compilation.ReplaceSyntaxTree(flip.Node.SyntaxTree, flip.Alone()), out _);

    private static byte[]? Emit(CSharpCompilation flipped, out IReadOnlyList<string> errors)
    {
        using var image = new MemoryStream();
        var emitted = flipped.Emit(image, manifestResources: Resources());
        errors = [.. emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(10).Select(d => d.ToString())];
        return emitted.Success ? image.ToArray() : null;
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Wellspring.dll" or "Wellspring.Web.dll" or "Wellspring.Tests.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<ResourceDescription> Resources() =>
        Original.GetManifestResourceNames().Select(name => new ResourceDescription(name, () => Original.GetManifestResourceStream(name)!, isPublic: true));
}
