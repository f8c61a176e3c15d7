namespace Wellspring.Evidence;

/// <summary>
/// Whether a sentence states something that a careful reader could ask a source for, after the guide in
/// docs/decisions/0005-what-a-claim-is.md. A plain statement about health is taken for a claim unless something
/// shows that it is not: what asserts adds points, what makes the sentence something else (<see cref="Otherwise"/>)
/// takes them away. The points were tuned on labelled sentences, and measured on others, as told there.
/// </summary>
static class Checkable
{
    private const double Threshold = 2;

    // A label before a colon is short; a colon later in the sentence belongs to it.
    private const int LongestLabel = 7;

    public static bool Says(string sentence)
    {
        if (sentence.EndsWith('?')) return false;
        var reading = new Reading(Words.Of(sentence), 0, IsWhole(sentence) ? Form.Whole : Form.Fragment);
        return Advice.WithoutIt(reading) is { Length: > 0 } stated && Points(WithoutLabel(stated)) >= Threshold;
    }

    private static bool IsWhole(string sentence) => sentence.AsSpan().TrimEnd("\"”’)]") is [.., '.' or '!'];

    // "Noise: sounds that can cause hearing loss": the label names, the rest may state.
    private static Reading WithoutLabel(Reading reading)
    {
        var colon = reading.IndexOf(Cue.Colon, 0);
        return colon is >= 0 and <= LongestLabel && colon < reading.Length - 1 ? reading.From(colon + 1, Form.AfterLabel) : reading;
    }

    private static double Points(Reading reading) => Subject(reading) + Assertion(reading) + Standing(reading) - Otherwise.Points(reading);

    private static double Subject(Reading reading) => reading.Distinct(Cue.Topic, 3) switch
    {
        0 when reading.Any(Cue.People) && reading.Any(Cue.Figure | Cue.Compare) => 0,
        0 => -1,
        var topics => topics,
    };

    private static double Assertion(Reading reading) =>
        reading.Count(Cue.Effect, 2) switch { 0 => 0, 1 => 2, _ => 3 }
        + (reading.Any(Cue.Research) ? 2 : 0)
        + (reading.Any(Cue.Report) ? 1 : 0)
        + (reading.Any(Cue.Figure) ? 1 : 0)
        + (reading.Any(Cue.Number) && reading.Any(Cue.Topic | Cue.People) ? 1 : 0)
        + (reading.Any(Cue.Compare) ? 1 : 0);

    // A label states nothing, unless it goes on to: "a disease that people catch from animals".
    private static double Standing(Reading reading) => reading.Form switch
    {
        Form.Whole => 1,
        Form.AfterLabel => reading.Any(Cue.Effect) || GoesOn(reading) ? 0 : -2,
        _ when !reading.Any(Cue.Finite) => -6,
        _ => reading.Any(Cue.Effect | Cue.Figure) ? 0 : -3,
    };

    internal static bool GoesOn(Reading reading) => reading.Any(Cue.Relative) && reading.Distinct(Cue.Topic, 2) == 2;
}
