namespace Wellspring.Evidence;

/// <summary>What makes a sentence something other than a claim, in points against it.</summary>
static class Otherwise
{
    public static double Points(Reading reading) =>
        1.5 * Math.Min(reading.Count(Cue.Service), 3)
        + (reading.Any(Cue.Value) ? 1.5 : 0)
        + (reading.Any(Cue.Advice) ? 4 : 0)
        + (reading.Any(Cue.I) ? 5 : 0)
        + (reading.Any(Cue.Story) ? 4 : 0)
        + TalkWithReader(reading)
        + (IsProfession(reading) ? 4 : 0)
        + (IsOwnWork(reading) ? 4 : 0)
        + (IsMethod(reading) ? 2 : 0)
        + (IsTaste(reading) ? 4 : 0)
        + (IsDefinition(reading) ? 2 : 0);

    // "You may feel numb" is comfort; "you may be at risk of a stroke" is a claim.
    private static double TalkWithReader(Reading reading)
    {
        if (!reading.Any(Cue.You)) return 0;
        return NamesAnOutcome(reading) ? 1 : 3;
    }

    private static bool NamesAnOutcome(Reading reading) =>
        reading.Any(Cue.Illness) && reading.Any(Cue.Possibility) && reading.Any(Cue.Effect | Cue.Getting);

    // "A psychiatrist is …", "A person trained to …": what somebody does for a living.
    private static bool IsProfession(Reading reading) =>
        reading.Opens(Cue.Profession, 5) || (reading[0].Has(Cue.Article) && reading.Opens(Cue.Profession, 9));

    // "We use cookies" is no claim, "we found that …" is.
    private static bool IsOwnWork(Reading reading) =>
        reading.Opens(Cue.We, 4) && (!reading.Any(Cue.Report) || reading.Any(Cue.Service));

    private static bool IsMethod(Reading reading) => reading.Any(Cue.Method) && !reading.Any(Cue.Report | Cue.Figure | Cue.Effect);

    private static bool IsTaste(Reading reading) => reading[0].Has(Cue.Some) && reading.Any(Cue.Taste);

    // "X is a kind of Y", unless it goes on to a cause, a share or a comparison.
    private static bool IsDefinition(Reading reading)
    {
        if (reading.Any(Cue.Effect | Cue.Figure | Cue.Compare)) return false;
        var verb = reading.IndexOf(Cue.Copula | Cue.Naming, 1);
        return verb is >= 1 and <= 4 && (reading[verb].Has(Cue.Naming) || (verb + 1 < reading.Length && reading[verb + 1].Has(Cue.Article)));
    }
}
