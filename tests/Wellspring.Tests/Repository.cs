using System.Runtime.CompilerServices;

namespace Wellspring.Tests;

/// <summary>Where the project's own files are, for tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
