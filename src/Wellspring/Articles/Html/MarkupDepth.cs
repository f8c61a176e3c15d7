namespace Wellspring.Articles.Html;

/// <summary>
/// An upper bound for how deep HTML nests, in one pass over its characters: a tree builder takes
/// time in the square of the depth, so a bomb is found before one is made.
/// </summary>
static class MarkupDepth
{
    public static int Of(ReadOnlySpan<char> html)
    {
        var (depth, deepest) = (0, 0);
        for (var i = html.IndexOf('<'); i >= 0 && i + 1 < html.Length; i = Next(html, i + 1))
        {
            if (html[i + 1] == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[i + 1]) && !IsVoid(html[(i + 1)..])) deepest = Math.Max(deepest, ++depth);
        }
        return deepest;
    }

    private static int Next(ReadOnlySpan<char> html, int from)
    {
        var next = html[from..].IndexOf('<');
        return next < 0 ? -1 : from + next;
    }

    // Elements without an end tag, or whose end tag people leave out.
    private static bool IsVoid(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end])) end++;
        var name = tag[..end];
        foreach (var known in Elements.WithoutEnd)
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
