namespace Wellspring.Importing;

/// <summary>Names of files that come from outside.</summary>
static class FileName
{
    /// <summary>Whether a name tries to leave its folder, in plain or escaped spelling.</summary>
    public static bool Climbs(string name)
    {
        var plain = Uri.UnescapeDataString(Uri.UnescapeDataString(name)).Replace('\\', '/');
        return plain.Split('/').Contains("..") || plain.Contains('\0', StringComparison.Ordinal);
    }
}
