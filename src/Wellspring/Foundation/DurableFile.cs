using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Wellspring.Foundation;

/// <summary>A file that is there whole under its name, or not at all, whatever happens to the machine meanwhile.</summary>
public static class DurableFile
{
    /// <summary>When this returns, the bytes and the name are on the disk: a row that names the file may be written.</summary>
    /// <param name="mode">Who may do what with it; null for what is usual.</param>
    public static void Put(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode = null)
    {
        var folder = Path.GetDirectoryName(path)!;
        MakeFolder(folder);
        var unfinished = Path.Combine(folder, $".{Path.GetRandomFileName()}.part");
        try
        {
            Write(unfinished, bytes, mode);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
        SyncNamesIn(folder);
    }

    /// <summary>When this returns, what has a name in the folder has it after a loss of power as well.</summary>
    public static void SyncNamesIn(string folder) => Sync(folder, FSync);

    /// <summary>When this returns, all that was written to the disk of a folder is on it: cheaper than file by file when there are many.</summary>
    public static void SyncDiskOf(string folder)
    {
        if (OperatingSystem.IsLinux()) Sync(folder, SyncFs);
    }

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder)) return;
        Directory.CreateDirectory(folder);
        if (Path.GetDirectoryName(folder) is { } above) SyncNamesIn(above);
    }

    private static void Write(string path, ReadOnlySpan<byte> bytes, UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        using var file = new FileStream(path, options);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    // A new name is an entry of its folder, and the folder is written to the disk by itself. .NET opens files only.
    private static void Sync(string folder, Func<SafeFileHandle, int> how)
    {
        if (OperatingSystem.IsWindows()) return;
        using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + '\0'), 0), ownsHandle: true);
        if (handle.IsInvalid || how(handle) != 0) throw new IOException($"The folder {folder} could not be written to the disk (error {Marshal.GetLastPInvokeError()}).");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FSync(SafeFileHandle file);

    [DllImport("libc", EntryPoint = "syncfs", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SyncFs(SafeFileHandle file);
}
