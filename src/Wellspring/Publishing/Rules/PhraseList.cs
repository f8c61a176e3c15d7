using System.Text.RegularExpressions;

namespace Wellspring.Publishing;

/// <summary>A way of speaking to avoid, and what to do instead.</summary>
sealed record Phrase(PhraseOpenings Openings, Lazy<Regex> Pattern, string Instead)
{
    public IEnumerable<(string Words, int Start)> In(string text) => Openings.AreIn(text) ? Pattern.Value.Matches(text).Select(m => (m.Value, m.Index)) : [];
}

/// <summary>
/// The phrases of safe-messaging.tsv: severity, words, what to write instead. Words are regular expressions; " … " stands
/// for up to two words between, and a blank for anything that parts words but does not end a sentence.
/// </summary>
static class PhraseList
{
    // What parts two words is taken whole, and a word between has a bound: time in proportion to the text, whatever it says.
    private const string Break = @"(?>[^\p{L}\p{N}.!?;:]+)";
    private const string UpToTwoWords = Break + @"(?:[\p{L}\p{N}'’-]{1,60}" + Break + "){0,2}";

    public static readonly IReadOnlyList<Phrase> Agreed = Read("refuse");

    public static readonly IReadOnlyList<Phrase> Disputed = Read("hint");

    private static IReadOnlyList<Phrase> Read(string severity)
    {
        using var stream = typeof(PhraseList).Assembly.GetManifestResourceStream("publishing/safe-messaging.tsv")!;
        using var lines = new StreamReader(stream);
        return [.. lines.ReadToEnd().Split('\n').Where(line => line.StartsWith(severity + "\t", StringComparison.Ordinal)).Select(ReadLine)];
    }

    private static Phrase ReadLine(string line) => line.TrimEnd('\r').Split('\t') is [_, var words, var instead]
        ? new(PhraseOpenings.Of(words), new(() => Pattern(words)), instead)
        : throw new InvalidDataException($"safe-messaging.tsv: not three columns: {line}");

    // The engine without backtracking takes two megabytes and ten milliseconds for each of them.
    private static Regex Pattern(string words) => new(
        $@"\b(?:{words.Replace(" … ", UpToTwoWords, StringComparison.Ordinal).Replace(" ", Break, StringComparison.Ordinal)})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
