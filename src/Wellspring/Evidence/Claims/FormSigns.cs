namespace Wellspring.Evidence;

/// <summary>Definitions, names, labels, items of lists and advice.</summary>
static class FormSigns
{
    public static readonly Sign[] All =
    [
        new(-1.2, "done, and nothing came of it", Grammar.IsDone),
        new(-2, "research that goes on", Predicate.Seeks),
        new(-0.4, "a definition", Grammar.Defines),
        new(-1.5, "a definition of a thing of the body or of care", Definition.IsDefinition),
        new(-4, "means, stands for", Grammar.Names),
        new(-4.2, "explains a word", Definition.ExplainsWord),
        new(-6.5, "what it is called", Definition.Calls),
        new(-2.4, "is when", Definition.IsWhen),
        new(-0.2, "what it is made of", Definition.IsMadeOf),
        new(-0.8, "a kind, a branch, a study of", Grammar.NamesGenus),
        new(-1.6, "there are several kinds", Definition.Sorts),
        new(-0.8, "how many kinds there are", Definition.CountsKinds),
        new(-0.7, "opens with a purpose", r => r.First.Has(Cue.To)),
        new(-2.9, "a label that states nothing", r => r.Form == Form.AfterLabel && !r.Any(Cue.Effect) && !Grammar.States(r)),
        new(-1.7, "no sentence", r => r.Form == Form.Fragment),
        new(-0.7, "and no verb", r => r.Form == Form.Fragment && !r.Any(Cue.Finite)),
        new(-2.8, "and neither verb nor clause", r => r.Form == Form.Fragment && !r.Any(Cue.Finite | Cue.Relative)),
        new(-6, "advice", r => r.IsAdvice),
        new(2.1, "and says what should be", r => r.IsAdvice && r.Any(Cue.Advice)),
        new(0.3, "no verb", Statement.LacksVerb),
        new(-0.4, "and few words", Statement.LacksVerbAndIsShort),
        new(-1.5, "and nothing like one", Statement.LacksAnyVerb),
        new(1.9, "an item that begins with what it does", Statement.ItemActs),
        new(-3.2, "is for", Statement.OpensWithTo),
        new(-1.1, "doing, and no verb", Statement.GerundWithoutVerb),
        new(-2.4, "opens a list of members", Statement.OpensMembers),
        new(-0.3, "lists the members of a class", Statement.ListsMembers),
    ];
}
