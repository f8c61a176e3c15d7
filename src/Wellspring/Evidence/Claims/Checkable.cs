namespace Wellspring.Evidence;

/// <summary>
/// Whether a sentence states something that a careful reader could ask a source for, after the guide in
/// docs/decisions/0005-what-a-claim-is.md. What speaks for a claim adds points, what makes the sentence something
/// else takes them away; <see cref="Threshold"/> decides. Tuned and measured on labelled sentences, as told there.
/// </summary>
static class Checkable
{
    private const double Threshold = 3;

    public static bool Says(string sentence)
    {
        if (sentence.EndsWith('?')) return false;
        var reading = Advice.Reason(new Reading(Words.Of(sentence), 0, IsWhole(sentence)));
        return reading is { Length: > 0 } stated && Points(WithoutLabel(stated)) >= Threshold;
    }

    private static bool IsWhole(string sentence) => sentence.TrimEnd('"', '”', '’', ')', ']') is [.., '.' or '!'];

    // "Noise: sounds that can cause hearing loss": the label names, the rest may state.
    private static Reading WithoutLabel(Reading reading)
    {
        var colon = reading.IndexOf(Cue.Colon, 0);
        return colon is >= 0 and < 8 && colon < reading.Length - 1 ? reading.From(colon + 1, isWhole: false) : reading;
    }

    private static double Points(Reading reading) => About(reading) + Asserts(reading) - Otherwise.Points(reading);

    private static double About(Reading reading)
    {
        var subjects = Subjects(reading);
        return subjects == 0 ? -2 : Math.Min(subjects, 3);
    }

    private static int Subjects(Reading reading) => reading.Distinct(Cue.Topic, 3) + (reading.Any(Cue.People) ? 1 : 0);

    private static double Asserts(Reading reading) =>
        Math.Min(reading.Count(Cue.Effect), 2) switch { 0 => 0, 1 => 2, _ => 3 }
        + (reading.Any(Cue.Research) ? 2 : 0)
        + (reading.Any(Cue.Report) ? 1 : 0)
        + (reading.Any(Cue.Figure) ? 1 : 0)
        + (reading.Any(Cue.Number) && Subjects(reading) > 0 ? 1 : 0)
        + (reading.Any(Cue.Compare) ? 1 : 0)
        + AsSentence(reading);

    private static double AsSentence(Reading reading)
    {
        if (reading.IsWhole) return 1;
        return reading.Any(Cue.Finite) && reading.Any(Cue.Effect | Cue.Figure) ? 0 : -2;
    }
}
