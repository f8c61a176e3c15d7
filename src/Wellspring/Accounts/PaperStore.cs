using Wellspring.Foundation;

namespace Wellspring.Accounts;

/// <summary>Bytes that were looked at and cleaned, and are fit to be kept.</summary>
/// <param name="Name">What whoever handed it in called it.</param>
/// <param name="Extension">As "pdf".</param>
public sealed record PaperFile(string Name, string Extension, string ContentType, byte[] Bytes)
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
    private static readonly string[] Extensions = ["pdf", "png", "jpg", "gif", "webp", "avif"];

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>When this returns the file is whole on the disk.</summary>
    public void Keep(PaperFile paper) => PutBack(paper.File, paper.Bytes);

    /// <summary>Keeps bytes that came out of such a folder under the name they had there.</summary>
    /// <exception cref="ArgumentException">The name is not that of these bytes.</exception>
    public void PutBack(string file, byte[] bytes)
    {
        if (!IsName(file) || Hashing.Sha256Hex(bytes) != file[..HashLetters]) throw new ArgumentException("A file of the folder of papers is named by the hash of its bytes.", nameof(file));
        var path = Path.Combine(Folder, file);
        if (!File.Exists(path)) DurableFile.Put(path, bytes);
    }

    /// <summary>Where the file lies; null when it is not there.</summary>
    public string? Find(string file) => IsName(file) && Path.Combine(Folder, file) is var path && File.Exists(path) ? path : null;

    public static bool IsName(string file) => file.Split('.') is [{ Length: HashLetters } hash, var extension] && hash.All(char.IsAsciiHexDigitLower) && Extensions.Contains(extension);
}
