using System.Text;

namespace Wellspring.Screening.Fhir;

/// <summary>Words of a file within a sentence of ours: on one line, short, without characters that a terminal obeys.</summary>
static class Printable
{
    private const int Longest = 60;

    public static string Of(string words)
    {
        var text = new StringBuilder();
        foreach (var rune in words.EnumerateRunes().Take(Longest)) text.Append(Rune.IsControl(rune) ? ' ' : rune);
        return text.Length < words.Length ? text.Append('…').ToString() : text.ToString();
    }
}
