using System.IO.Compression;
using System.Security.Cryptography;
using Wellspring.Foundation;
using Wellspring.Publishing;

namespace Wellspring.Importing.Backup;

/// <summary>Writes a backup beside its place. Under its name it is there whole or not at all; what was given up is taken away.</summary>
sealed class BackupWriter : IDisposable
{
    private readonly string target;
    private readonly string unfinished;
    private readonly bool replace;
    private readonly DateTimeOffset made;
    private readonly FileStream file;
    private readonly ZipArchive zip;

    /// <exception cref="UnreadableInputException">Something has that name already, and is not to be replaced.</exception>
    public BackupWriter(string target, bool replace, DateTimeOffset made)
    {
        (this.target, this.replace, this.made) = (Path.GetFullPath(target), replace, made);
        if (!replace && File.Exists(target)) throw new UnreadableInputException("is there already; --force replaces it.", new Place(0, 0, target));
        if (Directory.Exists(target)) throw new UnreadableInputException("is a folder; a backup is one file.", new Place(0, 0, target));
        if (!Directory.Exists(Path.GetDirectoryName(this.target))) throw new UnreadableInputException("lies in a folder that is not there; make the folder first, or name another place.", new Place(0, 0, target));
        // Only for its owner: it holds drafts and the addresses of the team.
        // And under a name that nobody can have laid there before.
        unfinished = Path.Combine(Path.GetDirectoryName(this.target)!, $".{Path.GetRandomFileName()}.part");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        file = new FileStream(unfinished, options);
        zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true) { Comment = BackupSeal.Unset };
    }

    /// <summary>Adds a part; the hash of what was written.</summary>
    public async Task<string> Add(string name, CompressionLevel level, Func<Stream, Task> write)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = made;
        using var sum = SHA256.Create();
        await using (var packed = await entry.OpenAsync())
        await using (var summed = new CryptoStream(packed, sum, CryptoStreamMode.Write)) await write(summed);
        return Convert.ToHexStringLower(sum.Hash!);
    }

    /// <summary>The seal of the file, which was read again as a restore reads it, and now stands under its name.</summary>
    public async Task<string> Finish(BackupManifest manifest, RecordKey key)
    {
        await Add(BackupManifest.FileName, CompressionLevel.Optimal, to => to.WriteAsync(manifest.Write()).AsTask());
        zip.Dispose();
        var seal = BackupSeal.Set(file, key);
        file.Dispose();
        WholeBackup.Open(unfinished).Dispose();
        File.Move(unfinished, target, replace);
        DurableFile.SyncNamesIn(Path.GetDirectoryName(target)!);
        return seal;
    }

    public void Dispose()
    {
        try
        {
            zip.Dispose();
        }
        finally
        {
            file.Dispose();
            File.Delete(unfinished);
        }
    }
}
