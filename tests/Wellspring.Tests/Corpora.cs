namespace Wellspring.Tests;

/// <summary>
/// The optional folder of real inputs (WELLSPRING_CORPORA, or a folder "shared/corpora" beside the project).
/// A test that needs it says so and passes when it is not there.
/// </summary>
public static class Corpora
{
    public static string? Folder { get; } = Find();

    /// <summary>The file or folder, or null (said in the test's output) when there are no corpora.</summary>
    public static string? Get(params string[] path)
    {
        if (Folder is null)
        {
            TestContext.Current.SendDiagnosticMessage("Not run on real inputs: WELLSPRING_CORPORA names no folder.");
            return null;
        }
        return Path.Combine([Folder, .. path]);
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("WELLSPRING_CORPORA");
        var folder = string.IsNullOrEmpty(named) ? Path.Combine(Repository.Root, "..", "shared", "corpora") : named;
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
