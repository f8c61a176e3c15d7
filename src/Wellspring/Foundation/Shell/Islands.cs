using System.Reflection;

namespace Wellspring.Foundation.Shell;

/// <summary>
/// The scripts that make a page more convenient, each for the pages that name it and none that a page needs. Written in TypeScript beside their
/// module (<c>Islands/*.ts</c>), bundled by the build.
/// </summary>
public static class Islands
{
    private const string Prefix = "islands/";

    private static readonly Dictionary<string, Asset> ByName =
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(n => Path.GetFileNameWithoutExtension(n), n => ShellAssets.Named(Path.GetFileNameWithoutExtension(n), "js", "text/javascript; charset=utf-8", ShellAssets.Resource(n)));

    public static IReadOnlyCollection<Asset> All => ByName.Values;

    /// <param name="name">The name of its file, without ".ts".</param>
    public static Asset Named(string name) => ByName[name];
}
