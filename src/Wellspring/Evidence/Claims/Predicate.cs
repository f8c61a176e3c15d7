namespace Wellspring.Evidence;

/// <summary>What is said of the subject of the main clause.</summary>
static class Predicate
{
    // "… is important", "It is hard to …", "can be uncomfortable".
    public static bool Judges(Reading reading)
    {
        for (var be = reading.IndexOf(Cue.Be, reading.Main); be >= 0 && be < reading.Main + 14; be = reading.IndexOf(Cue.Be, be + 1))
            if (JudgesAfter(reading, be)) return true;
        return false;
    }

    private static bool JudgesAfter(Reading reading, int be)
    {
        for (var i = be + 1; i < reading.Length && i < be + 5; i++)
        {
            if (reading[i].Has(Cue.Judge)) return true;
            if (reading[i].Has(Cue.Break | Cue.Figure)) return false;
        }
        return false;
    }

    // "It is important to …"
    public static bool JudgesFirst(Reading reading) =>
        reading[reading.Main].Has(Cue.There) && reading[reading.Main].Has(Cue.They) && reading.Within(Cue.Judge, reading.Main + 1, 4);

    // "The goal is to …", "A good way is to …"
    public static bool IsToDo(Reading reading) => reading.Follows(Cue.Be, Cue.To, 1);

    // "A long sleep is no cure for a hard life", "Tears need no excuse."
    public static bool IsNo(Reading reading) => reading.Follows(Cue.Copula | Cue.Need, Cue.No, 1) && !reading.Any(Cue.There);

    // "There is no test for …"
    public static bool ThereIsNo(Reading reading) => reading.Follows(Cue.There, Cue.No, 2) && !Grammar.HasNoSubject(reading) && !Grammar.OnlyFeels(reading);

    // "No one knows what causes it."
    public static bool KnowsNot(Reading reading) => !reading.Any(Cue.You) && reading.Follows(Cue.Not, Cue.Unknown, 3);

    // "Researchers continue to look for …", "… is being studied"
    public static bool Seeks(Reading reading) =>
        (reading.Any(Cue.Research) && reading.Any(Cue.Quest) && !reading.Any(Cue.Report))
        || (reading.Follows(Cue.Be, Cue.Quest, 1) && !reading.Any(Cue.Not));

    // "Drops are placed in the eye."
    public static bool IsProcedure(Reading reading) => reading.Follows(Cue.Be, Cue.Done, 3);

    // "It is done to check for …"
    public static bool IsToProbe(Reading reading) => reading.Follows(Cue.To, Cue.Probe, 1);

    // "… helps your doctor find out"
    public static bool ServesClinician(Reading reading) => !Clause.ClinicianIsSubject(reading) && reading.IndexOf(Cue.Clinician, reading.Main + 1) >= 0;

    // "Treatment depends on …"
    public static bool Depends(Reading reading) => reading.Within(Cue.Depend, reading.Main, 14);

    // "… whether you are at risk"
    public static bool IsWhether(Reading reading) => reading.Any(Cue.Whether) && !reading.Any(Cue.Unknown | Cue.Report);

    // "Symptoms include …", "Treatment may include …".
    public static bool Lists(Reading reading) =>
        reading.IndexOf(Cue.Include, reading.Main) is var at && at > reading.Main && at < reading.Main + 9
        && reading.Within(Cue.Symptom | Cue.Treatment | Cue.Weak | Cue.Illness | Cue.Effect | Cue.They, reading.Main, at - reading.Main);

    // "Symptoms may include", "They are": the opening of a list that says something of an illness.
    public static bool OpensClaims(Reading reading) => reading.Form == Form.Opening && (Lists(reading) || reading.Any(Cue.Symptom | Cue.Effect));

    // "Here are questions to ask."
    public static bool HereIs(Reading reading) => reading[reading.Main].Has(Cue.Here);

    // "Drugs that lower blood pressure" as an item, "Keeps germs out".
    public static bool ItemStates(Reading reading) =>
        reading.Form == Form.Fragment && reading.Topics > 0 && !reading.Any(Cue.You)
        && (reading.Follows(Cue.Relative, Cue.Effect, 2) || (reading.First.Has(Cue.Effect) && reading.First.Has(Cue.Finite)));

    // "Smith J, Jones K. Sleep in nurses. 2019;4:7."
    public static bool IsReference(Reading reading) =>
        !reading.Any(Cue.Finite) && ((reading.Any(Cue.Initial) && reading.Any(Cue.Number)) || reading.Follows(Cue.Initial, Cue.Initial, 5));
}
