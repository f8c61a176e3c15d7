using System.Text.RegularExpressions;

namespace Wellspring.Articles.Rendering;

/// <summary>Where in a work something stands, as people read it: bare numbers are pages, which beside a source's own number would read like a second source.</summary>
public static partial class PlaceInWork
{
    public static string Of(string locator)
    {
        var typed = locator.Trim();
        return OnePage().IsMatch(typed) ? $"p. {typed}" : SomePages().IsMatch(typed) ? $"pp. {typed}" : typed;
    }

    [GeneratedRegex(@"^\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex OnePage();

    [GeneratedRegex(@"^\d+(\s*[-–,]\s*\d+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex SomePages();
}
