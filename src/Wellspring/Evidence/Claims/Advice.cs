namespace Wellspring.Evidence;

/// <summary>Advice is no claim, but the reason that it gives may be: "Go out early, because daylight sets the body clock."</summary>
static class Advice
{
    private const int ShortestReason = 4;

    /// <summary>The reason that the advice gives, where there is one; else the whole sentence, marked as advice.</summary>
    public static Reading WithoutIt(Reading sentence)
    {
        if (!Advises(sentence) && !Opens(sentence)) return sentence;
        return ReasonBefore(sentence) ?? ReasonAfter(sentence) ?? sentence.AsAdvice();
    }

    // "Because it can worsen at any time, you should …"
    private static Reading? ReasonBefore(Reading sentence) =>
        sentence.First.Has(Cue.Reason) && sentence.IndexOf(Cue.Comma, 1) is var comma and > ShortestReason
            ? sentence.Between(1, comma)
            : null;

    // "Go out early, because daylight …"
    private static Reading? ReasonAfter(Reading sentence)
    {
        var at = sentence.IndexOf(Cue.Reason, 2);
        if (at < 0 || sentence.Length - at <= ShortestReason) return null;
        var reason = sentence.From(at + 1, sentence.Form);
        return sentence[at].Has(Cue.Colon) && !reason.Any(Cue.Finite) ? null : reason;
    }

    // Not "changes that people should watch for": there the advice is an aside.
    private static bool Advises(Reading sentence) =>
        sentence.IndexOf(Cue.Advice, 0) is var at and >= 0
        && !(at > 3 && (sentence[at - 1].Has(Cue.Relative) || sentence[at - 2].Has(Cue.Relative)) && sentence.Any(Cue.Effect));

    private static bool Opens(Reading sentence)
    {
        var first = Clause.AfterLead(sentence, 0);
        if (first >= sentence.Length) return false;
        if (sentence[first].Has(Cue.Condition | Cue.Occasion)) return AfterAComma(sentence, first);
        return IsImperative(sentence, first) || InTheNextCell(sentence);
    }

    // "If it hurts, rest."
    private static bool AfterAComma(Reading sentence, int from)
    {
        for (var comma = sentence.IndexOf(Cue.Comma, from); comma >= 0; comma = sentence.IndexOf(Cue.Comma, comma + 1))
        {
            var next = Clause.AfterLead(sentence, comma + 1);
            if (IsImperative(sentence, next)) return true;
            if (IsStatement(sentence, next)) return false;
        }
        return false;
    }

    // "If you have it, you may have mood swings, feel sad, …"
    private static bool IsStatement(Reading sentence, int at) =>
        at < sentence.Length && sentence[at].Has(Cue.Reader | Cue.They) && sentence.Within(Cue.Modal | Cue.Have | Cue.Be, at + 1, 2);

    // A row of a table, "Chest pain that lasts | Call an ambulance": only the capital letter tells where the cell begins.
    private static bool InTheNextCell(Reading sentence)
    {
        for (var at = sentence.IndexOf(Cue.Imperative, 1); at >= 0; at = sentence.IndexOf(Cue.Imperative, at + 1))
            if (sentence[at].HasCapital && !sentence[at - 1].HasCapital && IsImperative(sentence, at) && !IsName(sentence, at)) return true;
        return false;
    }

    // "Type 2", "Open University".
    private static bool IsName(Reading sentence, int at) =>
        at + 1 == sentence.Length || sentence[at + 1].HasCapital || sentence[at + 1].Has(Cue.Number | Cue.Comma);

    // "Rest when you can" is advice, "Rest is a need" is not.
    private static bool IsImperative(Reading sentence, int at) =>
        at < sentence.Length && sentence[at].Has(Cue.Imperative) && !IsNoun(sentence, at) && !(at + 1 < sentence.Length && sentence[at + 1].Has(NounBefore(sentence, at)));

    // "Exercise classes are a way …": the sentence has another verb.
    private static bool IsNoun(Reading sentence, int at) =>
        sentence[at].Has(Cue.Topic) && sentence.IndexOf(Cue.Finite, at + 1) is var verb and > 0
        && !(sentence.IndexOf(Cue.Relative | Cue.Condition | Cue.You | Cue.They | Cue.Reason, at + 1) is var clause and >= 0 && clause < verb);

    // "Exercise lowers …", and "In adults, sleep shortens …", where a noun is likelier than advice.
    private static Cue NounBefore(Reading sentence, int at) =>
        at > 0 && sentence.First.Has(Cue.Occasion) ? Cue.Finite | Cue.Effect | Cue.Report | Cue.Compare : Cue.Finite;
}
