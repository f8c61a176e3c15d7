using Wellspring.Foundation;

namespace Wellspring.Importing.Backup;

/// <summary>Files of a backup in a folder beside the one that they are for, until all of them are there; then they take its place.</summary>
/// <param name="files">Each by its name, with its bytes once they were looked at.</param>
sealed class UnpackFiles(string folder, IEnumerable<(string Name, Func<byte[]> Sound)> files) : IDisposable
{
    private readonly string beside = folder + ".restored";
    private readonly List<string> moved = [];
    private bool madeFolder;
    private bool stays;

    /// <exception cref="UnreadableInputException">One of them is none that the folder would take.</exception>
    public void Unpack()
    {
        Remove(beside);
        foreach (var (name, sound) in files) DurableFile.Put(Path.Combine(beside, name), sound());
    }

    /// <summary>Before the database says that they are there: a crash in between leaves files that nothing names.</summary>
    public void PutInPlace()
    {
        if (!Directory.Exists(beside)) return;
        if (Directory.Exists(folder)) MoveInto();
        else Directory.Move(beside, folder);
        madeFolder = moved.Count == 0;
        DurableFile.SyncNamesIn(Path.GetDirectoryName(folder)!);
    }

    public void Keep() => stays = true;

    public void Dispose()
    {
        if (!stays) moved.ForEach(File.Delete);
        if (!stays && madeFolder) Remove(folder);
        Remove(beside);
    }

    // A folder that is there may be a disk of its own, which cannot be put aside; to such a one files are copied, and then synced as one.
    private void MoveInto()
    {
        foreach (var file in Directory.GetFiles(beside))
        {
            moved.Add(Path.Combine(folder, Path.GetFileName(file)));
            File.Move(file, moved[^1]);
        }
        DurableFile.SyncDiskOf(folder);
        DurableFile.SyncNamesIn(folder);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
