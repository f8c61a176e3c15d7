namespace Wellspring.Tests.Evidence;

/// <summary>A file with these words, gone with the test.</summary>
sealed class TemporaryFile : IDisposable
{
    private TemporaryFile(string path) => Path = path;

    public string Path { get; }

    public static TemporaryFile With(string text, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("wellspring-evidence-").FullName;
        var file = System.IO.Path.Combine(folder, "given" + extension);
        File.WriteAllText(file, text);
        return new(file);
    }

    public void Dispose() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
