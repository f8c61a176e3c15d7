using System.Globalization;
using System.Text;

namespace Wellspring.Screening;

/// <summary>Under which name a screening test that came by a file stands: that of its title, or else of its name or id.</summary>
static class InstrumentSlug
{
    private const int Longest = 60;

    /// <summary>Null when none of them has a Latin letter or a digit.</summary>
    public static string? Of(IEnumerable<string> names) => names.Select(Plain).FirstOrDefault(slug => slug.Length > 0);

    private static string Plain(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        return slug.ToString()[..Math.Min(slug.Length, Longest)].Trim('-');
    }
}
