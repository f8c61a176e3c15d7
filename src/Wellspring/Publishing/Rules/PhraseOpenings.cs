using System.Buffers;
using System.Text.RegularExpressions;

namespace Wellspring.Publishing;

/// <summary>
/// How the words of a phrase can begin: a text that holds none of these does not hold the phrase, which costs far less
/// to find out than to match it, and spares making its expression.
/// </summary>
sealed partial class PhraseOpenings
{
    // Letters that match others than their own capital (K as the sign of kelvin …): such a text is always read.
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\u0130\u0131\u017F\u212A");

    private readonly SearchValues<string>? openings;

    private PhraseOpenings(IReadOnlyList<string> openings) =>
        this.openings = openings.Any(o => o.Length < 2) ? null : SearchValues.Create([.. openings], StringComparison.OrdinalIgnoreCase);

    /// <param name="words">An expression as safe-messaging.tsv writes it.</param>
    public static PhraseOpenings Of(string words) => new([.. Alternatives(words).Select(FirstLetters)]);

    public bool AreIn(string text) => openings is null || text.AsSpan().ContainsAny(openings) || text.AsSpan().ContainsAny(Unusual);

    private static string[] Alternatives(string words)
    {
        if (FirstGroup().Match(words) is not { Success: true } group) return [words];
        return group.Groups["optional"].Length > 0 ? [""] : InnerGroup().Replace(group.Groups["within"].Value, "(").Split('|');
    }

    // A letter before "?" may be missing.
    private static string FirstLetters(string alternative)
    {
        var letters = alternative.TakeWhile(char.IsLetter).Count();
        return alternative[..(letters < alternative.Length && alternative[letters] == '?' ? letters - 1 : letters)];
    }

    [GeneratedRegex(@"^\(\?:(?<within>(?:[^()]|\([^()]*\))*)\)(?<optional>[?*]?)")]
    private static partial Regex FirstGroup();

    [GeneratedRegex(@"\([^()]*\)\??")]
    private static partial Regex InnerGroup();
}
