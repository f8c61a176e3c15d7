using System.Text;

namespace Wellspring.Importing;

/// <summary>Words of a file within a message: on one line, short, without control characters.</summary>
static class Printed
{
    private const int Longest = 80;

    public static string Of(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in words.EnumerateRunes().Take(Longest)) text.Append(Rune.IsControl(rune) ? ' ' : rune);
        return text.Length < words.Length ? text.Append('…').ToString() : text.ToString();
    }
}
