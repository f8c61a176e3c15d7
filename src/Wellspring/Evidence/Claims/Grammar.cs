namespace Wellspring.Evidence;

/// <summary>The signs that need more than the presence of a cue, each with an example.</summary>
static class Grammar
{
    // "Trials show …", "We find …".
    public static bool Reports(Reading reading) => (reading.Any(Cue.Report) && !Definition.Calls(reading) && !Clause.ClinicianMaySay(reading)) || reading.Follows(Cue.We, Cue.Taste, 1);

    // "Six in ten agree", "Women do so more often"; not "Every family has different ways", "This page is for most people".
    public static bool IsShare(Reading reading) =>
        reading.Topics == 0 && reading.Any(Cue.People) && reading.Any(Cue.Figure | Cue.Compare) && !reading.Any(Cue.Text) && !Clause.SomeChoose(reading)
        && (!reading.Any(Cue.Kind) || reading.Any(Cue.Figure | Cue.Number));

    // "Less is fine", "It could be worse"; not "Women are rarer among them", "60 percent agree", "Trials show …".
    public static bool HasNoSubject(Reading reading) =>
        reading.Topics == 0 && !reading.Any(Cue.Research) && !Clause.PointsBackAndGoesOn(reading) && !reading.Follows(Cue.Number, Cue.Figure, 1)
        && !(reading.Any(Cue.People) && reading.Any(Cue.Figure | Cue.Compare | Cue.Number | Cue.Effect));

    // "Pain is personal."
    public static bool Likens(Reading reading) =>
        reading.Topics == 1 && reading.Length <= 7 && reading.Any(Cue.Copula) && !reading.Any(Cue.Assertion | Cue.Number);

    // "Worry likes an empty evening."
    public static bool OnlyFeels(Reading reading) =>
        reading.Topics > 0 && !reading.Any(Cue.Body | Cue.Illness | Cue.Treatment | Cue.Weak | Cue.Effect | Cue.Research | Cue.Report | Cue.Figure | Cue.Number);

    // "You may be at risk of a stroke."
    public static bool WarnsReader(Reading reading) => reading.Any(Cue.You) && reading.Any(Cue.Possibility) && reading.Any(Cue.Getting);

    // "A disease that people catch from animals."
    public static bool States(Reading reading) => reading.Any(Cue.Relative | Cue.You) && reading.Distinct(Cue.Topic | Cue.Weak) > 1;

    // "A psychiatrist is …", but not "Psychologists found that …".
    public static bool IsAboutProfession(Reading reading) => OpensWithProfession(reading) && (!reading.Follows(Cue.Report, Cue.Relative, 1) || Clause.ClinicianMaySay(reading));

    // "They treat wounds and burns."
    public static bool TellsADaysWork(Reading reading) =>
        reading.Opens(Cue.Care, 9) && (reading.First.Has(Cue.They | Cue.Story) || OpensWithProfession(reading));

    // "Sports medicine helps …", but not "This medicine helps …".
    public static bool IsAboutField(Reading reading) =>
        reading.Length > 2 && (reading[1].Has(Cue.Medicine) || reading[2].Has(Cue.Medicine)) && !reading.First.Has(Cue.They | Cue.Article);

    // "We use cookies", "Using X, we measured …"; "when we breathe" is about everybody.
    public static bool IsOwnWork(Reading reading) => OwnWork(reading) >= 0;

    // "We find that …", "we observed …".
    public static bool IsOwnWorkWithoutResult(Reading reading) =>
        !Predicate.KnowsNot(reading) && OwnWork(reading) is var we and >= 0 && reading.IndexOf(Cue.Report | Cue.Taste, we + 1) is var at && (at < 0 || at > we + 3);

    private static int OwnWork(Reading reading)
    {
        for (var we = reading.IndexOf(Cue.We, 0); we >= 0; we = reading.IndexOf(Cue.We, we + 1))
            if (!reading.Within(Cue.Body | Cue.Course, we + 1, 1) && (we == 0 || ((we < 6 || reading[we - 1].Has(Cue.Comma)) && !reading[we - 1].Has(Cue.Condition | Cue.Relative)))) return we;
        return -1;
    }

    // "Slices were cut", "we measured", "Uses are discussed in part 2", "… are discussed."
    public static bool IsStep(Reading reading) =>
        reading.Follows(Cue.Was, Cue.Method, 2) || reading.Follows(Cue.We, Cue.Method, 2, before: 6)
        || reading.Follows(Cue.Copula, Cue.Presented, 2) || EndsInStep(reading[^1]);

    private static bool EndsInStep(Token last) => last.Has(Cue.Method) && last.Has(Cue.Past);

    // "Rats were placed on a warm pad."
    public static bool IsDone(Reading reading) =>
        reading.Follows(Cue.Was, Cue.Past, 1) && !Reports(reading) && !reading.Any(Cue.Figure | Cue.Compare | Cue.Research)
        && !reading.Follows(Cue.Effect, Cue.Effect, int.MaxValue / 2);

    // "Grief is the answer to a loss"; not "X is a disease that spreads by touch".
    public static bool Defines(Reading reading)
    {
        if (Verb(reading) is not { } verb || reading[verb].Has(Cue.Naming) || verb + 1 == reading.Length || Definition.IsSignOf(reading)) return false;
        if (reading.Any(Cue.Effect | Cue.Figure | Cue.Compare) || Reports(reading) || States(reading)) return false;
        return reading[verb + 1].Has(Cue.Article);
    }

    // "Comorbidity means …".
    public static bool Names(Reading reading) => Verb(reading) is { } verb && reading[verb].Has(Cue.Naming);

    // "It is the study of …"; as an item of a list, "A technique in which …".
    public static bool NamesGenus(Reading reading) =>
        (reading.Follows(Cue.Copula, Cue.Genus, 3, before: 5) && !Definition.IsSignOf(reading))
        || (reading.Form != Form.Whole && reading.First.Has(Cue.Article) && reading.Opens(Cue.Genus, 4));

    private static int? Verb(Reading reading) =>
        reading.First.Has(Cue.There) || reading.IndexOf(Cue.Copula | Cue.Naming, 1) is < 0 or > 4 ? null : reading.IndexOf(Cue.Copula | Cue.Naming, 1);

    private static bool OpensWithProfession(Reading reading) => reading.SubjectHas(Cue.Profession);
}
