namespace Wellspring.Evidence;

/// <summary>Whether a sentence states something that a careful reader could ask a source for.</summary>
static class Checkable
{
    // A label before a colon is short; a colon later in the sentence belongs to it.
    private const int LongestLabel = 7;

    /// <summary>Those of the sentences of one text that state something: claims come in company, so each is asked with the one before it.</summary>
    public static IEnumerable<string> Among(IEnumerable<string> sentences)
    {
        double? before = null;
        foreach (var sentence in sentences)
        {
            var points = PointsOf(sentence);
            if (points + Company.Points(before) > 0) yield return sentence;
            before = points;
        }
    }

    // A question never claims.
    private static double PointsOf(string sentence)
    {
        if (sentence.AsSpan().TrimEnd("\"”’)]") is [.., '?']) return double.NegativeInfinity;
        var tokens = Words.Of(sentence);
        return tokens.Count == 0 ? double.NegativeInfinity : Signs.Points(StatedOf(sentence, tokens)) + Phrases.PointsIn(tokens);
    }

    // What is left without advice and label.
    private static Reading StatedOf(string sentence, List<Token> tokens) => WithoutLabel(Advice.WithoutIt(new Reading(tokens, FormOf(sentence, tokens))));

    // "You may be at risk of:" states, "What to bring:" does not.
    private static Form FormOf(string sentence, List<Token> tokens)
    {
        if (sentence.AsSpan().TrimEnd("\"”’)]") is [.., '.' or '!']) return IsClosedItem(sentence, tokens) ? Form.Fragment : Form.Whole;
        if (sentence.EndsWith(':')) return tokens.Exists(t => t.Has(Cue.Finite)) ? Form.Whole : Form.Fragment;
        return OpensList(tokens) ? Form.Opening : Form.Fragment;
    }

    // "sudden weakness of one arm.": the last item of a list, closed by a full stop.
    private static bool IsClosedItem(string sentence, List<Token> tokens) => !tokens.Exists(t => t.Has(Cue.Finite))
        && (char.IsLower(sentence[0]) || (sentence.Contains("such as", StringComparison.Ordinal) && !tokens.Exists(t => t.Has(Cue.Effect | Cue.Report | Cue.Course))));

    // "Symptoms may include", "It can happen for many reasons, such as"
    private static bool OpensList(List<Token> tokens)
    {
        if (tokens.Count < 2) return false;
        if (tokens[^1].Has(Cue.Include | Cue.Copula)) return true;
        var asserts = tokens[^1].Has(Cue.Cut) ? Cue.Modal | Cue.Effect | Cue.Finite : tokens[^1].Has(Cue.Effect | Cue.Course) ? Cue.Modal : Cue.None;
        return tokens.FindIndex(t => t.Has(asserts)) is var at and >= 0 && at < tokens.Count - 1;
    }

    // "Noise: sounds that can cause hearing loss": the label names, the rest may state.
    private static Reading WithoutLabel(Reading reading)
    {
        var colon = reading.IndexOf(Cue.Colon, 0);
        if (reading.IsAdvice || colon is < 0 or > LongestLabel || colon == reading.Length - 1) return reading;
        return reading.From(colon + 1, Form.AfterLabel, reading.IndexOf(Cue.Service, 0) is var at and >= 0 && at < colon ? Cue.Service : Cue.None);
    }
}
