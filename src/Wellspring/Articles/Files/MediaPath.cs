namespace Wellspring.Articles.Files;

/// <summary>Paths of pictures as a text writes them.</summary>
public static class MediaPath
{
    /// <summary>Relative, with "/" between plain names: nothing that could leave its folder on any system.</summary>
    public static bool IsWithin(string path) =>
        path.Length is > 0 and <= 400 && !path.Contains('\\', StringComparison.Ordinal) && !path.Contains(':', StringComparison.Ordinal) && !path.Any(char.IsControl)
        && path.Split('/').All(name => name.Length is > 0 and <= 200 && name is not ("." or ".."));

    /// <summary>The file beside the article, or in a folder above it up to <paramref name="root"/>; null when there is none, or when a link leads out of the root.</summary>
    public static string? Find(string articleFile, string root, string written)
    {
        if (!IsWithin(written)) return null;
        var top = Path.GetFullPath(root).TrimEnd('/');
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(articleFile)); folder is not null && IsBelow(folder, top); folder = Path.GetDirectoryName(folder))
            if (Path.Combine(folder, written) is var path && File.Exists(path)) return IsBelow(Real(path), Real(top)) ? path : null;
        return null;
    }

    private static bool IsBelow(string path, string top) => path == top || path.StartsWith(top + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // Links anywhere on the way are followed, not only a link at its end.
    private static string Real(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null) return path;
        var here = Path.Combine(Real(parent), Path.GetFileName(path));
        var target = File.ResolveLinkTarget(here, returnFinalTarget: true)?.FullName;
        return target is null ? here : Real(target);
    }
}
