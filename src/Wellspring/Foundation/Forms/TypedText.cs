using System.Globalization;
using System.Text;

namespace Wellspring.Foundation.Forms;

/// <summary>What somebody typed, as text that can be stored and shown anywhere: line ends alike, and nothing in it that a terminal or a database would act on.</summary>
public static class TypedText
{
    public static string Clean(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
            if (IsText(rune)) clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }

    /// <summary>The same on one line, for a list on a terminal.</summary>
    public static string OneLine(string typed, int longest)
    {
        var line = string.Join(' ', Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= longest) return line;
        // Not between the two halves of one sign.
        return line[..(longest - (char.IsHighSurrogate(line[longest - 2]) ? 2 : 1))].TrimEnd() + "…";
    }

    // Marks that turn the direction of text round make a line say something else than it does.
    private static bool IsText(Rune rune) => rune.Value is '\n' or '\t' || (!NoText.Contains(Rune.GetUnicodeCategory(rune)) && !IsNoCharacter(rune.Value) && !TurnsDirection(rune.Value));

    private static readonly UnicodeCategory[] NoText = [UnicodeCategory.Control, UnicodeCategory.PrivateUse, UnicodeCategory.LineSeparator, UnicodeCategory.ParagraphSeparator];

    private static bool TurnsDirection(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool IsNoCharacter(int value) => value is 0xFEFF or (>= 0xFDD0 and <= 0xFDEF) || (value & 0xFFFE) == 0xFFFE;
}
