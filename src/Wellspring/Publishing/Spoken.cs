using System.Text.RegularExpressions;

namespace Wellspring.Publishing;

/// <summary>Whether words are said in a text.</summary>
static class Spoken
{
    /// <summary>Whether the name stands in the text as a whole, in any case of letters.</summary>
    public static bool Names(string text, string name) =>
        !string.IsNullOrWhiteSpace(name)
        && Regex.IsMatch(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name.Trim())}(?![\p{{L}}\p{{N}}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
