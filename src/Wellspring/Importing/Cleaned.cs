using System.Text;
using System.Text.RegularExpressions;

namespace Wellspring.Importing;

/// <summary>Words of a file made fit to be stored and sent: no NUL (PostgreSQL has none), no half surrogate pairs.</summary>
static partial class Cleaned
{
    // Most words are fit, and thousands of texts need not be held twice.
    public static string Text(string words) =>
        words.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !words.Contains('\0', StringComparison.Ordinal) ? words : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(words)).Replace('\0', '\uFFFD');

    /// <summary>On one line.</summary>
    public static string Line(string words) => LineEnd().Replace(Text(words), " ").Trim();

    [GeneratedRegex(@"[\t\r\n\v\f]+", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
