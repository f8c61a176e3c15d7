using System.Diagnostics;

namespace Wellspring.Tests.Calamities;

/// <summary>What a test does to the machine, and undoes.</summary>
static class World
{
    /// <summary>A process that files can be closed to: root may do anything as long as it has this right.</summary>
    public static string[] WithoutRightsOfRoot => Environment.UserName == "root" ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"] : [];

    /// <summary>A process that is told when a file grows beyond its limit, instead of being ended.</summary>
    // What is compiled at run time must not lie in a file of memory, which the limit counts as well.
    public static string[] WithoutSignalOfSize => ["env", "DOTNET_EnableWriteXorExecute=0", "sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""];

    /// <summary>A process none of whose files may grow: what a full disk does to it, done where nothing can be mounted.</summary>
    public static string[] WhereFilesCannotGrow => ["env", "DOTNET_EnableWriteXorExecute=0", "sh", "-c", "trap '' XFSZ; ulimit -S -f 8; exec \"$0\" \"$@\""];

    public static async Task<bool> Try(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode == 0;
    }

    public static async Task Do(string command, params string[] arguments) =>
        Assert.True(await Try(command, arguments), $"{command} {string.Join(' ', arguments)} failed");
}

/// <summary>A disk of a few megabytes in the place of a folder, where mounting is allowed; it goes with the test.</summary>
sealed class SmallDisk(string folder) : IAsyncDisposable
{
    private const string Size = "size=24m";
    private string Filling => Path.Combine(folder, "filling");

    public Task<bool> Mount() => World.Try("mount", "-t", "tmpfs", "-o", Size, "wellspring-test", folder);

    /// <summary>To the last byte.</summary>
    public void Fill()
    {
        using var filling = new FileStream(Filling, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        for (var size = 1 << 20; size > 0; size /= 2)
            while (Takes(filling, size)) { }
    }

    public void Free() => File.Delete(Filling);

    public async ValueTask DisposeAsync() => await World.Try("umount", "--lazy", folder);

    private static bool Takes(FileStream filling, int size)
    {
        try
        {
            filling.Write(new byte[size]);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
