using CsCheck;
using Wellspring.Articles;
using Wellspring.Foundation;

namespace Wellspring.Tests.Articles;

/// <summary>Texts made of all that the language and its enemies are made of.</summary>
static class Bodies
{
    private static readonly string[] Pieces =
    [
        "a", "word ", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "*", "**", "_", "`", "```\n", "[", "]", "(", ")", "![", "](", "<", ">", "> ", "- ", "1. ", "# ", "## ",
        "|", "|---|\n", "\\", "&amp;", "&#0;", "\0", "{", "}", "{.opinion reason=\"x\"}", "{#id}", "=", "\"", "@", "@key1", "[@key1, p. 3]", "-@", ";", ":", "::: ", ":::\n",
        "::: faq\n", "::: care-card {level=\"urgent\"}\n", "\n::: callout\n", "\n::: screening phq-9\n", "::: self-check\n", "<b>", "</b>", "<script>", "<!--", "-->", "<?", "javascript:alert(1)", "https://example.org",
        "---\n", "===\n", "\ud83d\ude22", "\ud800", "é", "\u2028", "\u0085", "\f", "\v", "~~~\n", "[x]: y\n", "<a@b.c>",
    ];

    public static Gen<string> Hostile { get; } = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    public static IEnumerable<Place> Places(ArticleText text) =>
        text.AllBlocks().SelectMany(b => Walk.Inlines(b).Select(i => i.Place).Prepend(b.Place)).Concat(text.NotUnderstood.Select(f => f.Place));

    public static bool Holds(string[] lines, Place place) =>
        place.Line >= 1 && place.Line <= lines.Length && place.Column >= 1 && place.Column <= lines[place.Line - 1].Length + 2;
}
