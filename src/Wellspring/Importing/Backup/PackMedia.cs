using System.IO.Compression;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>The pictures that the database knows, as they lie in the media folder. One that is lost or damaged is named, and holds up no backup.</summary>
static class PackMedia
{
    /// <returns>Unfit: what the folder holds and would not take today, as a sentence; null for nothing.</returns>
    public static async Task<(IReadOnlyList<MediaPart> Kept, IReadOnlyList<string> Missing, string? Unfit)> Handle(IEnumerable<string> files, MediaStore store, BackupWriter to, CancellationToken cancel)
    {
        var (kept, missing, unfit) = (new List<MediaPart>(), new List<string>(), (string?)null);
        foreach (var file in files)
        {
            if (await Sound(store, file, cancel) is not { } bytes)
            {
                missing.Add(file);
                continue;
            }
            if (!MediaStore.WouldKeep(file, bytes)) unfit ??= $"The picture {file} is not what its name says, or a drawing that was not cleaned.";
            kept.Add(await Add(to, file, bytes, cancel));
        }
        return (kept, missing, unfit);
    }

    private static async Task<byte[]?> Sound(MediaStore store, string file, CancellationToken cancel)
    {
        if (store.Find(file) is not { } found) return null;
        var bytes = await File.ReadAllBytesAsync(found.Path, cancel);
        return Hashing.Sha256Hex(bytes) == file.Split('.')[0] ? bytes : null;
    }

    private static async Task<MediaPart> Add(BackupWriter to, string file, byte[] bytes, CancellationToken cancel)
    {
        // A photograph is packed already.
        var level = file.EndsWith(".svg", StringComparison.Ordinal) ? CompressionLevel.Optimal : CompressionLevel.NoCompression;
        await to.Add(MediaPart.NameOf(file), level, part => part.WriteAsync(bytes, cancel).AsTask());
        return new(file, bytes.Length);
    }
}
