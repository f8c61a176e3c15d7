namespace Wellspring.Delivery.Mirror;

/// <summary>The pictures in the mirror: files that never change under their name.</summary>
static class MirroredMedia
{
    public static void Bring(string from, string to)
    {
        var wanted = Files(from).ToHashSet(StringComparer.Ordinal);
        var held = Files(to).ToHashSet(StringComparer.Ordinal);
        foreach (var name in wanted.Except(held)) Copy(Path.Combine(from, name), Path.Combine(to, name));
        foreach (var name in held.Except(wanted)) File.Delete(Path.Combine(to, name));
    }

    // What begins with a dot is not whole yet.
    private static IEnumerable<string> Files(string folder) => !Directory.Exists(folder) ? [] :
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.')).Select(f => Path.GetRelativePath(folder, f));

    private static void Copy(string file, string copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        var beside = Path.Combine(Path.GetDirectoryName(copy)!, "." + Path.GetFileName(copy));
        File.Copy(file, beside, overwrite: true);
        File.Move(beside, copy, overwrite: true);
    }
}
