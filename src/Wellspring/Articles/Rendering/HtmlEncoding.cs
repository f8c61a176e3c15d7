using System.Buffers;
using System.Globalization;
using System.Text;

namespace Wellspring.Articles.Rendering;

static class HtmlEncoding
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\0");

    /// <summary>Appends text so that it is these words and nothing else, between tags and within quoted attributes alike.</summary>
    public static StringBuilder Words(this StringBuilder html, ReadOnlySpan<char> words)
    {
        for (var next = words.IndexOfAny(Special); next >= 0; next = words.IndexOfAny(Special))
        {
            html.Append(words[..next]).Append(Entity(words[next]));
            words = words[(next + 1)..];
        }
        return html.Append(words);
    }

    public static StringBuilder Attribute(this StringBuilder html, string name, string? value) =>
        value is null ? html : html.Append(' ').Append(name).Append("=\"").Words(value).Append('"');

    public static StringBuilder Number(this StringBuilder html, int number) => html.Append(CultureInfo.InvariantCulture, $"{number}");

    private static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "\ufffd",
    };
}
