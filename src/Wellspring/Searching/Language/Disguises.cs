using System.Globalization;
using System.Text;

namespace Wellspring.Searching.Language;

/// <summary>
/// Words that are written so that a filter does not know them: with letters of another script that look alike, digits and signs for letters
/// (<c>Words/look-alike-letters.tsv</c>), stars for what is left out. A person reads them at a glance; so does this.
/// </summary>
static class Disguises
{
    // No word goes on longer: a text of nothing but digits is not read over and over.
    private const int Farthest = 24;

    private static readonly ILookup<char, char> Letters =
        WordTable.Read("look-alike-letters").SelectMany(row => row[1].Select(sign => (sign, letter: row[0][0]))).ToLookup(x => x.sign, x => x.letter);

    /// <summary>The text in lower case with letters and spaces alone: as it stands, and each way in which it may be meant.</summary>
    public static IEnumerable<string> Readings(string text)
    {
        var plain = Decomposed(text);
        return new[]
        {
            Read(plain.Replace('*', ' '), (_, _) => null),
            Read(plain, (sign, _) => Letters[sign].First()),
            Read(plain, (sign, _) => Letters[sign].Last()),
            Read(plain, (sign, isRepeated) => isRepeated ? Letters[sign].Last() : Letters[sign].First()),
        }.Distinct();
    }

    private static string Read(string plain, Func<char, bool, char?> meant)
    {
        var read = new StringBuilder(plain.Length);
        for (var at = 0; at < plain.Length; at++)
        {
            if (IsNothing(plain, at)) continue;
            var letter = Letters.Contains(plain[at]) && IsInWord(plain, at) ? meant(plain[at], at > 0 && plain[at - 1] == plain[at]) ?? plain[at] : plain[at];
            read.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }
        return read.ToString();
    }

    // "can't", "k*ll"
    private static bool IsNothing(string plain, int at) => plain[at] is '\'' or '’' || (plain[at] is '*' && at > 0 && char.IsLetter(plain[at - 1]));

    // A number stays one, and what ends a sentence is no letter.
    private static bool IsInWord(string plain, int at)
    {
        if (char.IsLetter(plain[at])) return true;
        if (!char.IsDigit(plain[at])) return at + 1 < plain.Length && char.IsLetterOrDigit(plain[at + 1]);
        var (start, end) = (at, at);
        while (start > Math.Max(0, at - Farthest) && IsOfWord(plain[start - 1])) start--;
        while (end + 1 < Math.Min(plain.Length, at + Farthest) && IsOfWord(plain[end + 1])) end++;
        return plain.AsSpan(start, end - start + 1).ContainsAnyInRange('a', 'z');
    }

    private static bool IsOfWord(char sign) => char.IsLetterOrDigit(sign) || Letters.Contains(sign);

    // A half of a surrogate pair cannot be normalised, and is no letter.
    private static string Decomposed(string text) => string.Concat(string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)).Select(char.ToLowerInvariant));
}
