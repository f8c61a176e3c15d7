namespace Wellspring.Evidence;

/// <summary>Where the main clause begins, and who its subject is.</summary>
static class Clause
{
    private const int LongestSubject = 7;

    /// <summary>Where the main clause begins: behind "However,", "If you smoke," and "In older people,".</summary>
    public static int MainOf(Reading reading)
    {
        var at = AfterLead(reading, 0);
        if (at >= reading.Length) return reading.Length - 1;
        var comma = reading.IndexOf(Cue.Comma, at);
        var leads = comma >= 0 && (reading[at].Has(Cue.Condition | Cue.Occasion | Cue.Reason) || IsAside(reading, at, comma));
        return leads ? Math.Min(AfterLead(reading, comma + 1), reading.Length - 1) : at;
    }

    // "Either way, you …"
    private static bool IsAside(Reading reading, int at, int comma) =>
        comma - at <= 3 && comma + 1 < reading.Length && reading[comma + 1].Has(Cue.Reader | Cue.They | Cue.There);

    /// <summary>The first word behind "However," and the like.</summary>
    public static int AfterLead(Reading reading, int from)
    {
        while (from < reading.Length && reading[from].Has(Cue.Lead | Cue.Comma)) from++;
        return from;
    }

    /// <summary>The cues of the head of the subject: of what stands before the verb and before "of", "by", "that".</summary>
    public static Cue SubjectOf(Reading reading)
    {
        var cues = Cue.None;
        for (var i = reading.Main; i < reading.Length && i < reading.Main + LongestSubject; i++)
        {
            if (i > reading.Main && reading[i].Has(Cue.Break | Cue.Finite)) break;
            cues |= reading[i].Cues;
        }
        return cues;
    }

    public static bool ClinicianIsSubject(Reading reading) => reading.SubjectHas(Cue.Clinician | Cue.Profession);

    // "Your doctor may recommend that …" reports nothing.
    public static bool ClinicianMaySay(Reading reading) => ClinicianIsSubject(reading) && reading.Follows(Cue.Modal, Cue.Report, 3);

    // "Your doctor may recommend …"
    public static bool ClinicianMayAct(Reading reading) => ClinicianIsSubject(reading) && reading.Within(Cue.Modal, reading.Main, 8);

    // "Your doctor will check …"
    public static bool ClinicianProbes(Reading reading) => ClinicianIsSubject(reading) && reading.Within(Cue.Probe, reading.Main, 12);

    // "He or she will ask …": the doctor named before.
    public static bool HeOrShe(Reading reading) => reading[reading.Main].Has(Cue.Story) && reading.Within(Cue.Or, reading.Main + 1, 1);

    // "Some people stop at once."
    public static bool SomeChoose(Reading reading) =>
        reading[reading.Main].Has(Cue.Some) && reading.Within(Cue.Thought | Cue.Taste, reading.Main + 1, 3) && !reading.Any(Cue.Not);

    // "The decision whether …"
    public static bool Chooses(Reading reading) => reading.SubjectHas(Cue.Choice);

    // "It can cause …", "They may last …"; not "It could be worse".
    public static bool PointsBackAndGoesOn(Reading reading) =>
        reading[reading.Main].Has(Cue.They) && reading.Length > reading.Main + 1
        && (reading.Within(Cue.Course | Cue.Effect | Cue.Often | Cue.Include, reading.Main + 1, 3)
            || (reading.Within(Cue.Modal, reading.Main + 1, 3) && IsAboutSomething(reading)));

    private static bool IsAboutSomething(Reading reading) => reading.Topics > 0 || reading.Any(Cue.Effect | Cue.Course);
}
