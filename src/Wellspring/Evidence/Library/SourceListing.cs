using System.Text;

namespace Wellspring.Evidence;

/// <summary>What lists of sources show and look through, out of a record. Short enough to stand in an index.</summary>
static class SourceListing
{
    private const int Longest = 400;
    private const int LongestTitle = 300;
    private const int ShortestSign = 12;

    public static string Of(CslItem item) =>
        Cut(string.Join(' ', new[] { item.Id, item.Doi, item.Pmid, Title(item), string.Join(' ', Names(item)) }.OfType<string>()), Longest).ToLowerInvariant();

    public static string Title(CslItem item) => Cut(item.Title ?? "", LongestTitle);

    /// <summary>Capital letters, signs and blanks are written otherwise from register to register.</summary>
    public static string Sign(CslItem item)
    {
        var sign = new StringBuilder();
        foreach (var letter in (item.Title ?? "").Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(letter) && sign.Length < LongestTitle) sign.Append(char.ToLowerInvariant(letter));
        return sign.Length < ShortestSign ? "" : sign.ToString();
    }

    private static IEnumerable<string> Names(CslItem item) => item.Names("author").Concat(item.Names("editor"));

    // Half of a pair of surrogates is no text that a database takes.
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
