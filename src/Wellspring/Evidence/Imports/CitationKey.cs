using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Wellspring.Evidence;

/// <summary>A key to cite by, for records that come without one: family name and year, "gracanin2014".</summary>
static partial class CitationKey
{
    public static string For(CslItem item)
    {
        var name = FirstName(item) ?? FirstWord(item.Title) ?? item.Type;
        return Folded(name) + (item.Year?.ToString(CultureInfo.InvariantCulture) ?? "nd");
    }

    /// <summary>The key itself where the article language can cite it, else with what it cannot replaced.</summary>
    public static string Citeable(string key) => NotCiteable().Replace(key.Trim(), "-").Trim('-') is { Length: > 0 } usable ? usable : "source";

    private static string? FirstName(CslItem item) =>
        item.Names("author").Concat(item.Names("editor")).Select(name => FirstWord(name.Split(',')[0])).FirstOrDefault(name => name is not null);

    private static string? FirstWord(string? text) =>
        text is null ? null : Word().Matches(text).Select(w => w.Value).FirstOrDefault(w => w.ToLowerInvariant() is not ("the" or "a" or "an")) is { } word && Folded(word).Length > 0 ? word : null;

    private static string Folded(string text) =>
        new([.. text.Normalize(NormalizationForm.FormD).ToLowerInvariant().Select(Plain).Where(char.IsAsciiLetterOrDigit)]);

    private static char Plain(char letter) => letter switch { 'ø' => 'o', 'ł' => 'l', 'đ' => 'd', 'ı' => 'i', 'ß' => 's', 'æ' => 'a', 'œ' => 'o', _ => letter };

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}'’-]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[^\p{L}\p{N}_:.#$%&+?<>~/-]+")]
    private static partial Regex NotCiteable();
}
