namespace Wellspring.Evidence;

/// <summary>What the main verb says of the head of its subject.</summary>
static class Statement
{
    // "Loss of appetite.", "Bones that break easily.": an item of a list, closed by a full stop.
    public static bool LacksVerb(Reading reading) => reading.Form == Form.Whole && !reading.HasVerb;

    public static bool LacksVerbAndIsShort(Reading reading) => LacksVerb(reading) && reading.Length < 10;

    public static bool LacksAnyVerb(Reading reading) => LacksVerb(reading) && !reading.Any(Cue.AnyVerb);

    // "Increases the risk of …", "Can lead to …" as an item.
    public static bool ItemActs(Reading reading) =>
        reading.Form == Form.Fragment && reading.First.Has(Cue.Third | Cue.Modal) && !(reading.First.Has(Cue.Plural) && reading.Verb.At > 0);

    // "People with the disorder have trouble …"
    public static bool PeopleUndergo(Reading reading) => reading.HeadHas(Cue.People) && reading.VerbHas(Cue.Undergo);

    // "It is dangerous", "Smoking is bad for your health"
    public static bool IsDangerous(Reading reading) => reading.SaysIs && reading.Within(Cue.Danger, reading.Verb.End, 4);

    // "Examples of obsessions are …", "The main sign is …"
    public static bool NamesInstances(Reading reading) => reading.HeadHas(Cue.Instance) && (reading.SaysIs || reading.VerbHas(Cue.Include));

    // "This means that …": a consequence.
    public static bool Follows(Reading reading) => reading[reading.Main].Has(Cue.They) && reading.VerbHas(Cue.Naming);

    public static bool MayBePassive(Reading reading) => reading.Verb.IsPassive && reading[reading.Verb.At].Has(Cue.Modal);

    // "… is treated with", "is caused by"
    public static bool IsDoneTo(Reading reading) => reading.Verb.IsPassive && reading.VerbHas(Cue.Effect | Cue.Weak);

    // "The gland makes hormones"
    public static bool BodyActs(Reading reading) => reading.HeadHas(Cue.Body | Cue.Illness) && reading.HasVerb && !reading.SaysIs && !reading.Verb.IsPassive;

    // "It lives in soil", "They shed the virus"
    public static bool PronounActs(Reading reading) => reading.HeadHas(Cue.They) && reading.HasVerb && !reading.SaysIs && !reading.Verb.IsPassive;

    // "They need to", "They try to"
    public static bool PronounNeeds(Reading reading) => reading.HeadHas(Cue.They) && reading.VerbHas(Cue.Need | Cue.Thought);

    // "Parents can help their kids …"
    public static bool PeopleMayHelp(Reading reading) => reading.HeadHas(Cue.People | Cue.Support) && reading.VerbHas(Cue.Thought | Cue.Need);

    public static bool HasRelative(Reading reading) => reading.HasVerb && reading.IndexOf(Cue.Relative, reading.Verb.End) >= 0;

    public static bool TellsWhen(Reading reading) => reading.HasVerb && reading.IndexOf(Cue.Condition, reading.Verb.End) >= 0;

    // "You cannot catch it from people", "You may not notice it"
    public static bool ReaderCannot(Reading reading) => reading.HeadHas(Cue.Reader) && reading.VerbHas(Cue.Not) && reading.VerbHas(Cue.Modal | Cue.Have | Cue.Do);

    // "Bedbugs bite you", "It shields us", "Pain lets you know"
    public static bool ServesUs(Reading reading) =>
        reading.HasVerb && !reading.HeadHas(Cue.Reader | Cue.We) && reading.VerbHas(Cue.Function) && reading.Within(Cue.Reader | Cue.We | Cue.Your, reading.Verb.End, 3);

    // "Types of eating disorders include", "These include fruits"
    public static bool ListsMembers(Reading reading) => reading.HeadHas(Cue.Member | Cue.They) && reading.VerbHas(Cue.Include);

    // "There are many causes of …", "Tears have three components"
    public static bool CountsThings(Reading reading) => reading.HasVerb && (reading.SaysIs || reading.VerbHas(Cue.Have)) && reading.Within(Cue.Count | Cue.Number, reading.Verb.End, 1);

    // "Not everyone has the same …", "different for each person"
    public static bool Differs(Reading reading) => reading.HasVerb && reading.Any(Cue.Differ);

    // "… and some have mild symptoms"
    public static bool HasSecondStatement(Reading reading) =>
        reading.HasVerb && reading.IndexOf(Cue.And, reading.Verb.End) is var also && also >= 0 && reading.Within(Cue.Be | Cue.Have | Cue.Modal, also + 1, 4);

    public static bool IsThingThat(Reading reading) => reading.SaysIs && reading.Within(Cue.Noun, reading.Verb.End, 5) && reading.Follows(Cue.Noun, Cue.Relative, 2);

    public static bool IsWithAdjective(Reading reading) =>
        reading.SaysIs && reading.Verb.End < reading.Length && !reading[reading.Verb.End].Has(Cue.Article | Cue.Determiner | Cue.Preposition | Cue.Noun | Cue.Number);

    // "Abused drugs include": the opening of a list of members.
    public static bool OpensMembers(Reading reading) => reading.Form == Form.Opening && reading.VerbHas(Cue.Include) && !reading.HeadHas(Cue.Instance | Cue.They | Cue.Symptom);

    // "Finding out your test results can …"
    public static bool ReaderGains(Reading reading) => reading.First.Has(Cue.Gerund) && reading.Any(Cue.You);

    // "It could be worse", "They may not know": nothing named and nothing done.
    public static bool IsVague(Reading reading) =>
        reading.HeadHas(Cue.They) && reading.Length < 6 && reading.Topics == 0
        && !reading.Any(Cue.Effect | Cue.Course | Cue.Figure | Cue.Number | Cue.Include | Cue.Danger | Cue.Often | Cue.People | Cue.Weak);

    // "There are currently no …"
    public static bool ThereIsNot(Reading reading) => reading.HasVerb && reading.Topics > 0 && !Grammar.OnlyFeels(reading) && reading.Within(Cue.There, reading.Main, 2) && reading.Within(Cue.No | Cue.Not, reading.Verb.At, 4);

    // "To filter harmful substances from the blood so they can …"
    public static bool OpensWithTo(Reading reading) => reading.First.Has(Cue.To) && reading.Main == 0;

    // "Using a catheter to urinate.", "Having your first period before age 12."
    public static bool GerundWithoutVerb(Reading reading) => reading.First.Has(Cue.Gerund) && !reading.HasVerb;
}
