using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>Bytes that were looked at and cleaned, and are fit to be kept.</summary>
/// <param name="Name">What whoever handed it in called it.</param>
/// <param name="Extension">As "pdf".</param>
public sealed record PaperFile(string Name, string Extension, byte[] Bytes)
{
    public string File { get; } = $"{Hashing.Sha256Hex(Bytes)}.{Extension}";
}

/// <summary>
/// The folder of papers that show licences. No address of readers leads there, and no name from outside reaches the file system: a file is named by
/// the hash of its bytes.
/// </summary>
public sealed class PaperStore(string folder)
{
    private const int HashLetters = 64;
    private static readonly Dictionary<string, string> Types = new() { ["pdf"] = "application/pdf", ["png"] = "image/png", ["jpg"] = "image/jpeg", ["gif"] = "image/gif", ["webp"] = "image/webp", ["avif"] = "image/avif" };

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>When this returns the file is whole on the disk.</summary>
    public void Keep(PaperFile paper)
    {
        var path = Path.Combine(Folder, paper.File);
        if (!File.Exists(path)) DurableFile.Put(path, paper.Bytes);
    }

    /// <summary>Where the file lies, and what it is; null when it is not there.</summary>
    public (string Path, string ContentType)? Find(string file) =>
        IsName(file) && Path.Combine(Folder, file) is var path && File.Exists(path) ? (path, Types[file.Split('.')[1]]) : null;

    public bool IsEmpty => !Directory.Exists(Folder) || !Directory.EnumerateFileSystemEntries(Folder).Any();

    public static bool IsName(string file) => file.Split('.') is [{ Length: HashLetters } hash, var extension] && hash.All(char.IsAsciiHexDigitLower) && Types.ContainsKey(extension);
}
