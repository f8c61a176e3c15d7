using System.Text.RegularExpressions;
using Wellspring.Foundation;

namespace Wellspring.Importing;

/// <summary>
/// Markup nested without end makes any HTML parser slow and deep: it is refused before it meets one.
/// </summary>
static partial class HtmlNesting
{
    private const int Deepest = 500;

    // These end by themselves, or hold nothing.
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dd", "dt", "option", "optgroup", "td", "th", "tr", "tbody", "thead", "tfoot", "colgroup",
    };

    /// <exception cref="UnreadableInputException">More than 500 elements are open at once.</exception>
    public static void Check(string html, Place place)
    {
        var open = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            open = Math.Max(0, open + Step(html.AsSpan(tag.Index + 1, tag.Length - 1)));
            if (open > Deepest) throw new UnreadableInputException($"the markup is nested deeper than {Deepest} elements.", place);
        }
    }

    private static int Step(ReadOnlySpan<char> name) =>
        name[0] == '/' ? IsShallow(name[1..]) ? 0 : -1 : IsShallow(name) ? 0 : 1;

    private static bool IsShallow(ReadOnlySpan<char> name) => Shallow.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9:-]{0,40}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
