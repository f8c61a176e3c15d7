namespace Wellspring.Evidence;

/// <summary>Tests, operations and treatments: how they go is a procedure, what they are used for is a claim.</summary>
static class Examination
{
    // "The ultrasound machine creates images"
    public static bool IsAboutProcedure(Reading reading) => reading.Within(Cue.Procedure, reading.Main, Math.Max(1, reading.Verb.At - reading.Main));

    public static bool UsesProcedure(Reading reading) => reading.HasVerb && reading.IndexOf(Cue.Procedure, reading.Verb.At) >= 0;

    // "Scientists have gained a greater understanding"
    public static bool Progresses(Reading reading) => (reading.HeadHas(Cue.Research) && reading.Any(Cue.Future)) || reading.Follows(Cue.Modal, Cue.Future, 2);

    // "No single test can show …"
    public static bool NoTest(Reading reading) => reading.Within(Cue.Not | Cue.No, reading.Main, 3) && reading.Any(Cue.Test);

    public static bool DoneByClinician(Reading reading) => reading.Verb.IsPassive && reading.IndexOf(Cue.Clinician | Cue.Procedure, reading.Verb.End) >= 0;

    // "Steroids are commonly used to treat …"
    public static bool TreatmentIsApplied(Reading reading) =>
        reading.HeadHas(Cue.Treatment | Cue.Acronym) && reading.HasVerb && reading.VerbHas(Cue.Be) && reading.Within(Cue.Applied, reading.Verb.At, reading.Verb.End + 1 - reading.Verb.At);

    public static bool WeakIsApplied(Reading reading) =>
        reading.HeadHas(Cue.Weak) && reading.HasVerb && reading.VerbHas(Cue.Be) && reading.Within(Cue.Applied, reading.Verb.At, reading.Verb.End + 1 - reading.Verb.At);

    // "is used to treat"
    public static bool UsedToTreat(Reading reading) => reading.Verb.IsPassive && reading.VerbHas(Cue.Applied) && reading.Within(Cue.To, reading.Verb.End, 1);
}
