namespace Wellspring.Evidence;

/// <summary>Sentences that say what a thing is, is called, is made of or how many kinds it has: nothing to look up.</summary>
static class Definition
{
    // "The spinal cord is a bundle of nerves", "Tender points are specific places": nothing said but what it is.
    public static bool IsDefinition(Reading reading)
    {
        var be = MainCopula(reading);
        if (be < 0 || reading[reading.Main].Has(Cue.There) || IsSignOf(reading) || GoesOnToState(reading, be)) return false;
        for (var i = be + 1; i < reading.Length && i < be + 8; i++)
        {
            if (reading[i].Has(Cue.Effect | Cue.Figure | Cue.Compare | Cue.Number | Cue.Clue)) return false;
            if (reading[i].Has(Cue.Noun)) return true;
            if (reading[i].Has(Cue.Break | Cue.Finite)) return reading[be + 1].Has(Cue.Article);
        }
        return reading.Length > be + 1 && reading[be + 1].Has(Cue.Article);
    }

    private static int MainCopula(Reading reading) =>
        reading.IndexOf(Cue.Copula, reading.Main + 1) is var be && be <= reading.Main + 9
        && !reading.Within(Cue.Relative | Cue.Modal, reading.Main, be - reading.Main) ? be : -1;

    // "… a disease that spreads by touch", "…, and our bodies are …"
    private static bool GoesOnToState(Reading reading, int be) =>
        reading.HasSecondVerb(be + 1) || reading.Follows(Cue.Relative, Cue.Effect | Cue.Care, 3)
        || (reading.IndexOf(Cue.Past, be + 1) is var past and >= 0 && reading[past].Has(Cue.Effect));

    // "… is a sign of", "… is one of the first signs of".
    public static bool IsSignOf(Reading reading)
    {
        var be = reading.IndexOf(Cue.Be, reading.Main + 1);
        if (reading.Topics == 0 || be < 0 || be > reading.Main + 10) return false;
        for (var i = be + 1; i < reading.Length && i < be + 7; i++)
        {
            if (reading[i].Has(Cue.Clue)) return true;
            if (reading[i].Has(Cue.Break) && !(i == be + 2 && reading[be + 1].Has(Cue.Article))) return false;
        }
        return false;
    }

    // "which means cancerous"
    public static bool ExplainsWord(Reading reading) =>
        reading.Follows(Cue.Relative, Cue.Naming, 1) && !(reading.IndexOf(Cue.Naming, 0) is var at and >= 0 && reading.IndexOf(Cue.Finite | Cue.AnyVerb, at + 2) >= 0);

    // "They are sometimes called …", "known as …"
    public static bool Calls(Reading reading) => reading.Follows(Cue.Be, Cue.Called, 3) && !reading.Any(Cue.Reason);

    // "Bullying is when …"
    public static bool IsWhen(Reading reading) => reading.Follows(Cue.Copula, Cue.Condition, 1);

    // "The body is made up of cells."
    public static bool IsMadeOf(Reading reading) => reading.Within(Cue.Composed, reading.Main, 8);

    // "There are several types of …"
    public static bool Sorts(Reading reading) =>
        reading[reading.Main].Has(Cue.There) && !reading[reading.Main].Has(Cue.They) && reading.Within(Cue.Kind, reading.Main + 1, 6);

    // "involves many kinds of", "two main types"
    public static bool CountsKinds(Reading reading) => reading.Follows(Cue.Count | Cue.Number, Cue.Kind, 3);
}
