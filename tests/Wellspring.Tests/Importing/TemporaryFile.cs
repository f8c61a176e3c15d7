namespace Wellspring.Tests.Importing;

/// <summary>A file that is gone with the test.</summary>
sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(string extension) => Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + extension);

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}

/// <summary>A folder that is gone with the test.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("wellspring-test-").FullName;

    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
