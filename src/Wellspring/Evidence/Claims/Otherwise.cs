namespace Wellspring.Evidence;

/// <summary>What makes a sentence something other than a claim, in points against it.</summary>
static class Otherwise
{
    public static double Points(Reading reading) => Speech(reading) + Office(reading) + Text(reading) + Study(reading) + Definition(reading);

    private static double Speech(Reading reading) =>
        (reading.Any(Cue.I) ? 5 : 0)
        + (reading.Any(Cue.Story) ? 4 : 0)
        + (reading.Any(Cue.Value) ? 2.5 : 0)
        + (reading.Any(Cue.Advice) ? 4 : 0)
        + (IsTaste(reading) ? 4 : 0)
        + TalkWithReader(reading);

    // "Some people find that music helps."
    private static bool IsTaste(Reading reading) => reading[0].Has(Cue.Some) && reading.Any(Cue.Taste);

    // "You may feel numb" is comfort; "you may be at risk of a stroke" is a claim.
    private static double TalkWithReader(Reading reading)
    {
        if (!reading.Any(Cue.You)) return 0;
        return reading.Any(Cue.Illness) && reading.Any(Cue.Possibility) && reading.Any(Cue.Effect | Cue.Getting) ? 1 : 3;
    }

    private static double Office(Reading reading) =>
        1.5 * reading.Count(Cue.Service, 3)
        + (reading.Opens(Cue.Place | Cue.Service, 3) ? 2 : 0)
        + (IsProfession(reading) ? 4 : 0);

    // "A psychiatrist is …", "A person trained to …", but not "Psychologists found that …".
    private static bool IsProfession(Reading reading)
    {
        if (reading.Any(Cue.Report) || (reading.Any(Cue.Compare) && reading.Any(Cue.Effect))) return false;
        return reading.Opens(Cue.Profession, reading[0].Has(Cue.Article) ? 9 : 5);
    }

    private static double Text(Reading reading) => (reading.Any(Cue.Text) ? 2 : 0) + (reading.Any(Cue.History) ? 3 : 0);

    private static double Study(Reading reading) =>
        (IsOwnWork(reading) ? 6 : 0)
        + (reading.Any(Cue.Method) && !reading.Any(Cue.Report | Cue.Compare) ? 3 : 0)
        + (IsDoneAndPast(reading) ? 2 : 0);

    // "We use cookies", "In this study we introduce …"; but "we found that …" reports, and "when we breathe" is about everybody.
    private static bool IsOwnWork(Reading reading)
    {
        var we = reading.IndexOf(Cue.We, 0);
        if (we is < 0 or > 5 || (we > 0 && reading[we - 1].Has(Cue.Condition | Cue.Relative))) return false;
        return !reading.Any(Cue.Report) || reading.Any(Cue.Service);
    }

    // "Rats were placed on a warm pad": a step, and nothing about what came of it.
    private static bool IsDoneAndPast(Reading reading)
    {
        var was = reading.IndexOf(Cue.Was, 0);
        return was >= 0 && was + 1 < reading.Length && reading[was + 1].Has(Cue.Past) && !reading.Any(Cue.Assertion);
    }

    // "X is a kind of Y", "X means Y", "X is love", unless it goes on to a cause, a share or a comparison.
    private static double Definition(Reading reading)
    {
        var says = reading.Any(Cue.Effect | Cue.Figure | Cue.Compare | Cue.Report) || Checkable.GoesOn(reading);
        var brief = reading.Length <= 5 && !reading.Any(Cue.Assertion) && reading.Distinct(Cue.Topic, 2) < 2;
        return (!says && Defines(reading) ? 4 : 0) + (brief ? 1 : 0);
    }

    private static bool Defines(Reading reading)
    {
        var verb = reading.IndexOf(Cue.Copula | Cue.Naming, 1);
        if (verb is < 1 or > 4) return false;
        if (reading[verb].Has(Cue.Naming)) return true;
        return verb + 1 < reading.Length && (reading[verb + 1].Has(Cue.Article) || (reading.Length <= 8 && !reading[verb + 1].Has(Cue.Past | Cue.Negation)));
    }
}
