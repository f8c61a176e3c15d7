using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>The library as a compilation, with the files that are flipped.</summary>
sealed class SourcesOfTheGate(CSharpCompilation compilation, IReadOnlyList<SyntaxTree> judged)
{
    private static readonly Assembly Original = typeof(PublicationGate).Assembly;

    public IReadOnlyList<SyntaxTree> Judged => judged;

    public static SourcesOfTheGate Read(string root, string generated)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        var files = Directory.EnumerateFiles(Path.Combine(root, "src", "Wellspring"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "artifacts", "obj", "Wellspring", "debug"), "*.cs"));
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)).ToList();
        var compilation = CSharpCompilation.Create("Wellspring", trees, References(), new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true, concurrentBuild: false));
        return new(compilation, [.. trees.Where(t => Path.GetDirectoryName(t.FilePath)!.EndsWith(Path.Combine("Publishing", "Rules"), StringComparison.Ordinal))]);
    }

    /// <summary>The library with one flip, or as it is; null when the flip makes no program.</summary>
    public byte[]? Compile(Flip? flip)
    {
        var flipped = flip is null ? compilation : compilation.ReplaceSyntaxTree(flip.Tree, flip.Flipped());
        using var image = new MemoryStream();
        var emitted = flipped.Emit(image, manifestResources: Resources());
        if (flip is null && !emitted.Success) throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        return emitted.Success ? image.ToArray() : null;
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is not ("Wellspring.dll" or "Wellspring.Web.dll" or "Wellspring.Tests.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    private static IEnumerable<ResourceDescription> Resources() =>
        Original.GetManifestResourceNames().Select(name => new ResourceDescription(name, () => Original.GetManifestResourceStream(name)!, isPublic: true));
}
