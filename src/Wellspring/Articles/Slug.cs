using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Wellspring.Articles;

/// <summary>Words as part of an address: lower-case Latin letters, digits and single hyphens.</summary>
public static class Slug
{
    private const int Longest = 80;

    /// <summary>Never empty: a title without any Latin letter or digit is named after its hash.</summary>
    public static string From(string words)
    {
        var slug = Shorten(Join(words));
        return slug.Length > 0 ? slug : "t-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..10];
    }

    public static bool IsValid(string slug) =>
        slug.Length is > 0 and <= 200 && slug == Join(slug);

    private static string Join(string words)
    {
        var slug = new StringBuilder(words.Length);
        foreach (var c in Decompose(words))
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (EndsWord(c) && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        return slug.ToString().TrimEnd('-');
    }

    // Combining marks and apostrophes fall away without a gap: "Gračanin's" is "gracanins".
    private static bool EndsWord(char c) =>
        c is not ('\'' or '\u2019') && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);

    // Unicode normalisation refuses half a surrogate pair and what is no character; neither is part of an address.
    private static string Decompose(string words) =>
        string.Concat(words.Where(c => !char.IsSurrogate(c) && char.GetUnicodeCategory(c) != UnicodeCategory.OtherNotAssigned)).Normalize(NormalizationForm.FormKD);

    private static string Shorten(string slug)
    {
        if (slug.Length <= Longest) return slug;
        var hyphen = slug.LastIndexOf('-', Longest);
        return slug[..(hyphen > Longest / 2 ? hyphen : Longest)].TrimEnd('-');
    }
}
