namespace Wellspring.Publishing;

/// <summary>Words of a text inside a sentence about them.</summary>
static class Quoted
{
    private const int Longest = 80;

    public static string Shortly(string words) => words.Length <= Longest ? words : words[..Cut(words)].TrimEnd() + "…";

    private static int Cut(string words) => char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest;
}
