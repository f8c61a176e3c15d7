namespace Wellspring.Web.Data;

/// <summary>Whether a folder takes what has to be written into it: tried, since nothing else tells of a full disk, a quota and a lost right alike.</summary>
static class FolderCheck
{
    private const int Room = 256 * 1024;

    public static string? Ask(string folder)
    {
        if (!Directory.Exists(folder)) return $"The folder {folder} is not there. Bring it back, or correct Wellspring__DataDirectory.";
        var probe = Path.Combine(folder, $".room-{Path.GetRandomFileName()}");
        try
        {
            using var room = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            room.Write(new byte[Room]);
            return null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // What .NET makes of EFBIG: a limit of the process, and no fault of the argument.
            return $"The folder {folder} cannot be written. {MachineTrouble.DiskFull}";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"The folder {folder} cannot be written. {MachineTrouble.Say(failure)}";
        }
    }
}
