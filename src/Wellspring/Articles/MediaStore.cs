using System.Security.Cryptography;
using Wellspring.Articles.Media;
using Wellspring.Foundation;

namespace Wellspring.Articles;

/// <summary>
/// The media folder. A file's name is the hash of its bytes, so it never changes, cannot be overwritten by another,
/// and no name from outside ever reaches the file system.
/// </summary>
public sealed class MediaStore(string folder)
{
    public const int LargestFile = 25 << 20;

    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>
    /// Keeps the picture: a drawing without script and outside references, a photograph without what the camera wrote of place and time.
    /// When this returns the file is whole on the disk; a crash before leaves nothing under its name.
    /// </summary>
    public Outcome<StoredMedia> Put(byte[] bytes, string name)
    {
        var looked = Look(bytes, name);
        if (!looked.Done) return looked.Refusals.ToArray();
        var (kept, contentType, extension, size) = looked.Value;
        var stored = new StoredMedia(Hashing.Sha256Hex(kept), contentType, kept.Length, size?.Width, size?.Height);
        Keep(Path.Combine(Folder, $"{stored.Hash}.{extension}"), kept);
        return stored;
    }

    /// <summary>What would be kept of the bytes, and as what; nothing is written.</summary>
    public static Outcome<CleanPicture> Look(byte[] bytes, string name)
    {
        if (bytes.Length > LargestFile) return Refused(name, $"has {bytes.Length >> 20} MB; {LargestFile >> 20} MB is the most");
        if (MediaType.Of(bytes) is not { } type) return Refused(name, "is none of PNG, JPEG, GIF, WebP, AVIF and SVG, whatever its name says");
        if (MediaCleaning.Clean(type, bytes) is not { } kept) return Refused(name, "is no drawing that can be read");
        var size = ImageSize.Of(type, kept);
        return size is null && type != MediaType.Svg ? Refused(name, "does not say how large it is: it is broken") : new CleanPicture(kept, type.ContentType, type.Extension, size);
    }

    /// <summary>The file behind the last part of a public address, as "abc….svg"; null for anything else.</summary>
    public (string Path, string ContentType)? Find(string fileName)
    {
        if (!IsName(fileName)) return null;
        var path = Path.Combine(Folder, fileName);
        return File.Exists(path) ? (path, MediaType.Named(fileName[(HashLetters + 1)..])!.ContentType) : null;
    }

    /// <summary>The file with this hash, of whatever kind; null when there is none.</summary>
    public (string Path, string ContentType)? FindHash(string hash) => MediaType.Each.Select(type => Find($"{hash}.{type.Extension}")).FirstOrDefault(found => found is not null);

    public bool IsEmpty => !Directory.Exists(Folder) || !Directory.EnumerateFileSystemEntries(Folder).Any();

    /// <summary>Takes the bytes away; whoever does has made sure that nothing shows them.</summary>
    internal void Remove(MediaFile media)
    {
        if (Find(Path.GetFileName(media.Path)) is { } found) File.Delete(found.Path);
    }

    /// <summary>Keeps bytes that came out of such a folder, as they are, under the name they had there.</summary>
    /// <exception cref="ArgumentException">The name is not that of these bytes.</exception>
    public void PutBack(string fileName, byte[] bytes)
    {
        if (!IsName(fileName) || Hashing.Sha256Hex(bytes) != fileName[..HashLetters]) throw new ArgumentException("A file of the media folder is named by the hash of its bytes.", nameof(fileName));
        Keep(Path.Combine(Folder, fileName), bytes);
    }

    /// <summary>Whether the folder would take the bytes as they are and under this name, if they came today.</summary>
    public static bool WouldKeep(string fileName, byte[] bytes) =>
        IsName(fileName) && Hashing.Sha256Hex(bytes) == fileName[..HashLetters] && bytes.Length <= LargestFile && MediaType.Of(bytes) is { } type && type.Extension == fileName[(HashLetters + 1)..]
        && MediaCleaning.Clean(type, bytes) is { } clean && clean.AsSpan().SequenceEqual(bytes);

    /// <summary>Whether a file of the media folder may have the name: a hash and the extension of a known kind, no folder.</summary>
    public static bool IsName(string fileName) =>
        fileName.IndexOf('.', StringComparison.Ordinal) == HashLetters && fileName.AsSpan(0, HashLetters).ContainsOnlyLowerHex() && MediaType.Named(fileName[(HashLetters + 1)..]) is not null;

    private const int HashLetters = SHA256.HashSizeInBytes * 2;

    private static void Keep(string path, byte[] bytes)
    {
        if (!File.Exists(path)) DurableFile.Put(path, bytes);
    }

    private static Finding Refused(string name, string why) => Finding.Refuse("media-unreadable", $"The file \"{name}\" {why}.");
}

/// <summary>A picture without what runs in it, or tells where and by whom it was taken.</summary>
/// <param name="Size">In pixels; null for a drawing that does not say.</param>
public sealed record CleanPicture(byte[] Bytes, string ContentType, string Extension, (int Width, int Height)? Size);

/// <param name="Hash">SHA-256 of the kept bytes, lower-case hex.</param>
public sealed record StoredMedia(string Hash, string ContentType, long Length, int? Width, int? Height);
