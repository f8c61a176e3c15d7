using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>The pictures of a backup in a folder beside the media folder, until all of them are there; then they take its place.</summary>
sealed class UnpackMedia(WholeBackup backup, MediaStore store) : IDisposable
{
    private readonly MediaStore beside = new(store.Folder + ".restored");
    private readonly List<string> moved = [];
    private bool madeFolder;
    private bool stays;

    public static bool IsEmpty(MediaStore store) => !Directory.Exists(store.Folder) || !Directory.EnumerateFileSystemEntries(store.Folder).Any();

    /// <exception cref="UnreadableInputException">A picture is none that the media folder would take.</exception>
    public void Unpack()
    {
        Remove(beside.Folder);
        foreach (var media in backup.Manifest.Media) beside.PutBack(media.File, Sound(media));
    }

    /// <summary>Before the database says that they are there: a crash in between leaves pictures that nothing names.</summary>
    public void PutInPlace()
    {
        if (!Directory.Exists(beside.Folder)) return;
        if (Directory.Exists(store.Folder)) MoveInto();
        else Directory.Move(beside.Folder, store.Folder);
        madeFolder = moved.Count == 0;
        DurableFile.SyncNamesIn(Path.GetDirectoryName(store.Folder)!);
    }

    public void Keep() => stays = true;

    public void Dispose()
    {
        if (!stays) moved.ForEach(File.Delete);
        if (!stays && madeFolder) Remove(store.Folder);
        Remove(beside.Folder);
    }

    // A folder that is there may be a disk of its own, which cannot be put aside; to such a one files are copied, and then synced as one.
    private void MoveInto()
    {
        foreach (var file in Directory.GetFiles(beside.Folder))
        {
            moved.Add(Path.Combine(store.Folder, Path.GetFileName(file)));
            File.Move(file, moved[^1]);
        }
        DurableFile.SyncDiskOf(store.Folder);
        DurableFile.SyncNamesIn(store.Folder);
    }

    private byte[] Sound(MediaPart media)
    {
        var bytes = backup.Part(media).Read();
        return MediaStore.WouldKeep(media.File, bytes) ? bytes : throw backup.Refuse("is not what its name says, or a drawing that was not cleaned.", media.FileName);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
