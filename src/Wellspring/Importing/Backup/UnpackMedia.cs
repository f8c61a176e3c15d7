using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>The pictures of a backup in a folder beside the media folder, until all of them are there; then it takes its place.</summary>
sealed class UnpackMedia : IDisposable
{
    private readonly MediaStore beside;
    private readonly MediaStore store;
    private bool inPlace;
    private bool stays;

    public UnpackMedia(WholeBackup backup, MediaStore store)
    {
        (this.store, beside) = (store, new MediaStore(store.Folder + ".restored"));
        Remove(beside);
        foreach (var media in backup.Manifest.Media) beside.PutBack(media.File, backup.Part(media).Read());
    }

    public static bool IsEmpty(MediaStore store) => !Directory.Exists(store.Folder) || !Directory.EnumerateFileSystemEntries(store.Folder).Any();

    /// <summary>Before the database says that they are there: a crash in between leaves pictures that nothing names.</summary>
    public void PutInPlace()
    {
        if (!Directory.Exists(beside.Folder)) return;
        if (Directory.Exists(store.Folder)) Directory.Delete(store.Folder);
        Directory.Move(beside.Folder, store.Folder);
        DurableFile.SyncNamesIn(Path.GetDirectoryName(store.Folder)!);
        inPlace = true;
    }

    public void Keep() => stays = true;

    public void Dispose()
    {
        if (stays) return;
        Remove(inPlace ? store : beside);
    }

    private static void Remove(MediaStore folder)
    {
        if (Directory.Exists(folder.Folder)) Directory.Delete(folder.Folder, recursive: true);
    }
}
