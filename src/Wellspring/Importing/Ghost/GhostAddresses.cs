using System.Globalization;

namespace Wellspring.Importing.Ghost;

/// <summary>Addresses of the old site: an export writes a sign in the place of its host, or only paths.</summary>
sealed class GhostAddresses
{
    private const string Host = "__GHOST_URL__";

    private readonly Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>As a path of this site, when it is an address of the old one.</summary>
    public static string Plain(string address)
    {
        var plain = address.Trim();
        if (!plain.StartsWith(Host, StringComparison.Ordinal)) return plain;
        var path = plain[Host.Length..];
        return path.StartsWith('/') ? path : "/" + path;
    }

    /// <summary>The addresses under which readers may have known a post: its slug, and its day before it. Ghost 5 no longer says which was chosen.</summary>
    public static IEnumerable<string> Of(GhostPost post)
    {
        yield return $"/{post.OldSlug}";
        if (!post.IsPage && post.PublishedAt is { } at) yield return string.Create(CultureInfo.InvariantCulture, $"/{at.UtcDateTime:yyyy\\/MM\\/dd}/{post.OldSlug}");
    }

    public void Add(string old, string path) => paths.TryAdd(old.TrimEnd('/'), path);

    /// <summary>The link as it has to be here: to the article that a post became, otherwise as it was.</summary>
    public string Resolve(string href)
    {
        var plain = Plain(href);
        if (!plain.StartsWith('/') || plain.StartsWith("//", StringComparison.Ordinal)) return plain;
        var cut = plain.IndexOfAny(['#', '?']);
        var (path, rest) = cut < 0 ? (plain, "") : (plain[..cut], plain[cut..]);
        return paths.TryGetValue(path.TrimEnd('/'), out var moved) ? moved + (rest.StartsWith('#') ? rest : "") : plain;
    }
}
