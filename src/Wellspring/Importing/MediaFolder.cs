using Wellspring.Articles.Files;

namespace Wellspring.Importing;

/// <summary>A folder with copies of pictures, from which nothing outside is ever read.</summary>
static class MediaFolder
{
    /// <summary>The file at this path below the folder, or of this name directly in it; null when there is none.</summary>
    public static string? Find(string folder, string path) =>
        MediaPath.Find(Path.Combine(folder, "any"), folder, path) ?? MediaPath.Find(Path.Combine(folder, "any"), folder, Path.GetFileName(path));
}
