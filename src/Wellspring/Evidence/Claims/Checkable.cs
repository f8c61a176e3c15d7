namespace Wellspring.Evidence;

/// <summary>Whether a sentence states something that a careful reader could ask a source for.</summary>
static class Checkable
{
    // A label before a colon is short; a colon later in the sentence belongs to it.
    private const int LongestLabel = 7;

    public static bool Says(string sentence) => StatedOf(sentence) is { } stated && Signs.Points(stated) > 0;

    // What is left without advice and label; null for a question and for mere advice.
    private static Reading? StatedOf(string sentence)
    {
        if (sentence.EndsWith('?')) return null;
        var tokens = Words.Of(sentence);
        return Advice.WithoutIt(new Reading(tokens, 0, FormOf(sentence, tokens))) is { Length: > 0 } stated ? WithoutLabel(stated) : null;
    }

    // "You may be at risk of:" states, "What to bring:" does not.
    private static Form FormOf(string sentence, List<Token> tokens)
    {
        var stops = sentence.AsSpan().TrimEnd("\"”’)]") is [.., '.' or '!'];
        return stops || (sentence.EndsWith(':') && tokens.Exists(t => t.Has(Cue.Finite))) ? Form.Whole : Form.Fragment;
    }

    // "Noise: sounds that can cause hearing loss": the label names, the rest may state.
    private static Reading WithoutLabel(Reading reading)
    {
        var colon = reading.IndexOf(Cue.Colon, 0);
        if (colon is < 0 or > LongestLabel || colon == reading.Length - 1) return reading;
        return reading.From(colon + 1, Form.AfterLabel, reading.IndexOf(Cue.Service, 0) is var at and >= 0 && at < colon ? Cue.Service : Cue.None);
    }
}
