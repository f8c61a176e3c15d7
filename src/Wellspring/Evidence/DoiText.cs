using System.Text.RegularExpressions;

namespace Wellspring.Evidence;

/// <summary>DOIs in every spelling people paste, as one: lower-case, without resolver or prefix (DOI Handbook 2.4: DOIs are case insensitive).</summary>
public static partial class DoiText
{
    /// <summary>"https://doi.org/10.1007/S10286-018-0526-Y", "doi:10.1007/…", "10.1007/…" → "10.1007/s10286-018-0526-y"; null when it is none.</summary>
    public static string? Find(string? text)
    {
        if (text is null) return null;
        var match = Spelling().Match(text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text);
        return match.Success && WithoutTail(match.Groups["doi"].Value) is var doi && HasSuffix(doi) ? doi.ToLowerInvariant() : null;
    }

    /// <summary>Each DOI of a field that holds several, by blank, comma or semicolon; these may also stand within a DOI (SICI), so that only what begins anew parts two.</summary>
    public static IReadOnlyList<string> FindAll(string text) => [.. Between().Split(text).Select(Find).OfType<string>().Distinct()];

    /// <summary>The DOI that a link to a resolver names; other links that hold one by chance do not count.</summary>
    public static string? FindInUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Host is "doi.org" or "dx.doi.org" or "www.doi.org" ? Find(link.AbsolutePath) : null;

    public static Uri Link(string doi) => new("https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal));

    // What closes a sentence or a bracket around a DOI is no part of it; brackets that it opened itself are (SICI).
    private static string WithoutTail(string doi)
    {
        var end = doi.Length;
        while (end > 0 && IsTail(doi.AsSpan(0, end))) end--;
        return doi[..end];
    }

    private static bool HasSuffix(string doi) => doi.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < doi.Length - 1;

    private static bool IsTail(ReadOnlySpan<char> doi) => doi[^1] switch
    {
        '.' or ',' or ';' or ':' or '"' or '\'' or '”' or '’' => true,
        ')' => doi.Count(')') > doi.Count('('),
        ']' => doi.Count(']') > doi.Count('['),
        '>' => doi.Count('>') > doi.Count('<'),
        '}' => true,
        _ => false,
    };

    // Tried only where a gap begins: a long one is read once, not once from each of its blanks.
    [GeneratedRegex(@"(?<![\s;,])[\s;,]+(?=(?:doi\s*(?::\s*)?|https?://(?:www\.|dx\.)?doi\.org/)?10\.\d{4,9}(?:\.\d+)*/)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<![\d.])(?<doi>10\.\d{4,9}(?:\.\d+)*/\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Spelling();
}
