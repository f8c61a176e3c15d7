namespace Wellspring.Evidence;

/// <summary>What a sentence says to or of its reader: an invitation, or what befalls anybody's body.</summary>
static class TheReader
{
    // "You may wonder …"
    public static bool ReaderIsSubject(Reading reading) => reading[reading.Main].Has(Cue.Reader);

    public static bool InvitesReader(Reading reading) =>
        ReaderIsSubject(reading) && reading.Within(Cue.Thought | Cue.Need | Cue.Judge | Cue.Support, reading.Main + 1, 4);

    // "You may have seizures": what may happen to anybody.
    public static bool BefallsReader(Reading reading) =>
        ReaderIsSubject(reading) && !InvitesReader(reading) && reading.Within(Cue.Illness | Cue.Body | Cue.Mind, reading.Main + 1, 8);

    // "You may feel tired at first" is comfort; "If you are about to faint, you may feel dizzy" is not.
    public static bool MayFeel(Reading reading) =>
        ReaderIsSubject(reading) && !reading.Any(Cue.Condition) && reading.Within(Cue.Modal, reading.Main + 1, 1) && reading.Within(Cue.Feel, reading.Main + 2, 2);

    // "You go through many changes."
    public static bool ReaderGoesOn(Reading reading) => ReaderIsSubject(reading) && !BefallsReader(reading) && !RiskOfReader(reading);

    // "If you smoke, you are more likely …", "you are at risk".
    public static bool RiskOfReader(Reading reading) => ReaderIsSubject(reading) && reading.Within(Cue.Getting | Cue.Compare, reading.Main + 1, 6);

    // "Your brain …", "Your risk of …".
    public static bool ReadersBody(Reading reading) =>
        reading[reading.Main].Has(Cue.Your) && reading.Within(Cue.Topic | Cue.Weak | Cue.Effect, reading.Main + 1, 2)
        && !reading.Within(Cue.Support, reading.Main + 1, 1) && !Clause.ClinicianIsSubject(reading);

    // "Your friends …"
    public static bool ReadersOwn(Reading reading) => reading[reading.Main].Has(Cue.Your) && !ReadersBody(reading);

    // "Smoking harms your baby": the reader is no more than an example.
    public static bool ReaderIsObject(Reading reading) =>
        !reading[reading.Main].Has(Cue.You) && reading.IndexOf(Cue.You, reading.Main + 1) >= 0;

    // "You may need surgery."
    public static bool ReaderNeeds(Reading reading) => ReaderIsSubject(reading) && reading.Within(Cue.Need, reading.Main + 1, 3);

    // "… things you can do to …"
    public static bool WhatReaderCanDo(Reading reading) =>
        !ReaderIsSubject(reading) && reading.Follows(Cue.Reader, Cue.Modal | Cue.Need | Cue.Thought, 2);
}
