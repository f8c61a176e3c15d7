using System.Text.RegularExpressions;

namespace Wellspring.Readers;

/// <summary>What makes a message look like spam. It is kept apart, not thrown away: whoever reads the reason can let it in.</summary>
static partial class SpamSigns
{
    private const int MostLinks = 2;

    /// <param name="trap">What stood in the field that people do not see.</param>
    public static string? In(string words, string trap)
    {
        if (trap.Length > 0) return "a field was filled in that people do not see";
        if (Markup().IsMatch(words)) return "it holds links in the markup of web pages or forums";
        return Link().Count(words) > MostLinks ? $"it holds more than {MostLinks} links" : null;
    }

    [GeneratedRegex(@"<a\s|\[url\b|\[link\b|</a>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Markup();

    [GeneratedRegex(@"https?://|\bwww\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
