using Wellspring.Articles;
using Wellspring.Publishing;

namespace Wellspring.Importing.Backup;

/// <summary>The files of a backup, each looked at as if it came today.</summary>
static class SoundFiles
{
    public static IEnumerable<(string Name, Func<byte[]> Sound)> Media(WholeBackup backup) => backup.Manifest.Media.Select(media => (media.File, (Func<byte[]>)(() =>
    {
        var bytes = backup.Part(media).Read();
        return MediaStore.WouldKeep(media.File, bytes) ? bytes : throw backup.Refuse("is not what its name says, or a drawing that was not cleaned.", media.FileName);
    })));

    public static IEnumerable<(string Name, Func<byte[]> Sound)> Papers(WholeBackup backup) => backup.Manifest.Papers.Select(paper => (paper.File, (Func<byte[]>)(() =>
    {
        var bytes = backup.Part(paper).Read();
        return ReadPaper.WouldKeep(paper.File, bytes) ? bytes : throw backup.Refuse("is not what its name says, or a picture that was not cleaned.", paper.FileName);
    })));
}
