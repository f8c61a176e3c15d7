using System.Globalization;
using System.Text;

namespace Wellspring.Screening;

/// <summary>
/// What a form calls itself, word by word: upper or lower case, accents and marks between the words make no difference, and words that are
/// written together as in "EdinburghPostnatalDepressionScale" or "EPDS10" are parted.
/// </summary>
static class FormNames
{
    public static bool IsNamed(this IEnumerable<string> names, string wanted) => names.Any(name => Letters(name) == Letters(wanted));

    /// <summary>Whether the wanted words stand in one of the names, whole and in their order.</summary>
    public static bool Mention(this IEnumerable<string> names, string wanted) =>
        Words(wanted) is { Length: > 2 } words && names.Any(name => Words(name).Contains(words, StringComparison.Ordinal) || Words(Parted(name)).Contains(words, StringComparison.Ordinal));

    private static string Words(string name)
    {
        var words = new StringBuilder(" ");
        foreach (var letter in name.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)) words.Append(char.IsLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : ' ');
        return $" {string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
    }

    private static string Letters(string name) => Words(name).Replace(" ", "", StringComparison.Ordinal);

    private static string Parted(string name) =>
        string.Concat(name.Select((c, at) => at > 0 && (BeginsWord(name, at) || (char.IsDigit(c) && char.IsLetter(name[at - 1]))) ? $" {c}" : $"{c}"));

    private static bool BeginsWord(string name, int at) => char.IsUpper(name[at]) && (char.IsLower(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
