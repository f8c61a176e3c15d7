namespace Wellspring.Importing.WordPress;

/// <summary>An address on the old site, so written that two spellings of one page are equal.</summary>
static class OldAddress
{
    /// <summary>Host and path without scheme, "www." and closing slash, and the query when it names a post ("?p=12"); null when it is no address.</summary>
    public static string? Key(string address, string site)
    {
        if (!Uri.TryCreate(address.Trim(), UriKind.RelativeOrAbsolute, out var uri)) return null;
        if (!uri.IsAbsoluteUri && !(Uri.TryCreate(site, UriKind.Absolute, out var root) && Uri.TryCreate(root, uri, out uri))) return null;
        return uri.Scheme is "http" or "https" ? Host(uri) + uri.AbsolutePath.TrimEnd('/') + PostQuery(uri) : null;
    }

    /// <summary>The path by which readers asked for it; null when it is the home page or differs from it only in its query.</summary>
    public static string? Path(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsolutePath is { Length: > 1 } path
            ? path.TrimEnd('/')
            : null;

    private static string Host(Uri uri) =>
        uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..].ToLowerInvariant() : uri.Host.ToLowerInvariant();

    private static string PostQuery(Uri uri) =>
        uri.Query.StartsWith("?p=", StringComparison.Ordinal) || uri.Query.StartsWith("?page_id=", StringComparison.Ordinal)
            ? uri.Query.Split('&')[0].Replace("?page_id=", "?p=", StringComparison.Ordinal)
            : "";
}
