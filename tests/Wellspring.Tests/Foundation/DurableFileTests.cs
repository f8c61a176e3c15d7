using Wellspring.Foundation;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests.Foundation;

public sealed class DurableFileTests
{
    [Fact]
    public void A_file_is_there_whole_with_its_rights_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "deep", "er", "key.pem");
        DurableFile.Put(path, "first"u8, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        DurableFile.Put(path, "second"u8, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Equal("second", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_file_that_cannot_take_its_place_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var taken = Directory.CreateDirectory(Path.Combine(folder.Path, "taken")).FullName;
        Assert.ThrowsAny<SystemException>(() => DurableFile.Put(taken, "bytes"u8));
        Assert.Equal([taken], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void A_disk_can_be_told_to_keep_all_it_was_given_and_a_folder_that_is_not_there_has_none()
    {
        using var folder = new TemporaryFolder();
        DurableFile.SyncDiskOf(folder.Path);
        if (OperatingSystem.IsLinux()) Assert.Throws<IOException>(() => DurableFile.SyncDiskOf(Path.Combine(folder.Path, "missing")));
    }
}
