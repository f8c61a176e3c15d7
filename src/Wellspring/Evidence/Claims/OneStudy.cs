using System.Text.RegularExpressions;

namespace Wellspring.Evidence;

/// <summary>Whether a sentence itself says that it tells of one study, so that nobody takes it for general knowledge.</summary>
public static partial class OneStudy
{
    public static bool IsNamedIn(string sentence) => Singular().IsMatch(sentence) && !Plural().IsMatch(sentence);

    // "one study", "in a small Dutch trial", "a 2019 survey of 40 nurses", "this experiment", "the authors asked …", "researchers in Tilburg asked …".
    [GeneratedRegex("""
        \b(?:one|an?|single|this|that|the\ same|another)\ (?:[\w'’-]+\ ){0,4}?
            (?:study|trial|project|experiment|survey|cohort|pilot|case\ report|programme|program|investigation|interview\ study)\b
        | \b(?:researchers?|scientists?|authors|psychologists?|a\ team|a\ group)\b(?:\ [\w'’-]+){0,6}?\ (?:asked|followed|tested|interviewed|surveyed|recruited|compared|studied)\b
        | \bin\ (?:one|a\ single)\ (?:sample|group|hospital|clinic|school|class|laboratory)\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Singular();

    // "a review of 12 trials", "a meta-analysis", "several studies": more than one stands behind the sentence.
    [GeneratedRegex("""
        \b(?:systematic\ review|meta-?analys[ei]s|review\ of|(?:several|many|most|both|two|three|four|five|\d+)\ (?:[\w'’-]+\ ){0,2}?(?:studies|trials|surveys|experiments))\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plural();
}
