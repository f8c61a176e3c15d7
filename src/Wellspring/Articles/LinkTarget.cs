namespace Wellspring.Articles;

/// <summary>Where a link may lead.</summary>
public static class LinkTarget
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel", "sms"];

    /// <summary>
    /// True for addresses within the site and for the schemes above. The scheme is found as a browser finds it
    /// (WHATWG URL, 4.4: control characters and blanks before it, tabs and line breaks within it, are ignored).
    /// </summary>
    public static bool IsSafe(string href)
    {
        if (href.Any(char.IsControl)) return false;
        var target = href.AsSpan().Trim();
        var end = target.IndexOfAny(":/?#");
        return end < 0 || target[end] != ':' || IsKnown(target[..end]);
    }

    /// <summary>A place of this site: no scheme and no host.</summary>
    public static bool IsInternal(string href) =>
        IsSafe(href) && !href.StartsWith("//", StringComparison.Ordinal) && !href.StartsWith('\\') && href.AsSpan().IndexOfAny(":/?#") is var end && (end < 0 || href[end] != ':');

    private static bool IsKnown(ReadOnlySpan<char> scheme)
    {
        foreach (var known in Schemes)
            if (scheme.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
