using Wellspring.Articles.Files;

namespace Wellspring.Importing.Markdown;

/// <summary>Where the pages of a folder are now, found by the ways their links name them.</summary>
sealed class FolderAddresses(string root)
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];

    private readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

    public void Add(MarkdownPage page, string path)
    {
        foreach (var address in page.OldAddresses.Prepend(page.Address)) paths.TryAdd(Plain(address), path);
    }

    /// <summary>The link as it has to be here; null when it leads to none of the folder's pages or pictures.</summary>
    public string? Resolve(string href, MarkdownPage from)
    {
        var cut = href.IndexOfAny(['#', '?']);
        var (address, rest) = cut < 0 ? (href, "") : (href[..cut], href[cut..]);
        if (Absolute(address, from) is not { } absolute) return null;
        return paths.TryGetValue(Plain(absolute), out var path) ? path + rest : Picture(absolute);
    }

    // From the root of the site, or the name of another file of the folder.
    private static string? Absolute(string address, MarkdownPage from)
    {
        if (address.StartsWith('/')) return address.StartsWith("//", StringComparison.Ordinal) ? null : address;
        if (!address.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || address.Contains(':', StringComparison.Ordinal)) return null;
        var file = Path.GetFullPath(Path.Combine("/", from.FolderAddress, Uri.UnescapeDataString(address)));
        return file[..^3];
    }

    private string? Picture(string absolute)
    {
        var written = absolute.TrimStart('/');
        return Pictures.Contains(Path.GetExtension(written).ToLowerInvariant()) && MediaPath.Find(Path.Combine(root, "any.md"), root, written) is not null ? written : null;
    }

    private static string Plain(string address)
    {
        var plain = address.EndsWith("/index", StringComparison.OrdinalIgnoreCase) ? address[..^6] : address;
        return plain.TrimEnd('/');
    }
}
