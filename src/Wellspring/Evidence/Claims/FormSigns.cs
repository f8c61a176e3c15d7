namespace Wellspring.Evidence;

/// <summary>Definitions, names, labels, items of lists and advice.</summary>
static class FormSigns
{
    public static readonly Sign[] All =
    [
        new(-0.3, "done, and nothing came of it", Grammar.IsDone),
        new(-1.1, "research that goes on", Predicate.Seeks),
        new(-0.7, "a definition", Grammar.Defines),
        new(-1, "a definition of a thing of the body or of care", Definition.IsDefinition),
        new(-1.4, "means, stands for", Grammar.Names),
        new(-0.3, "explains a word", Definition.ExplainsWord),
        new(-2.2, "what it is called", Definition.Calls),
        new(-0.7, "is when", Definition.IsWhen),
        new(0.1, "what it is made of", Definition.IsMadeOf),
        new(-0.8, "a kind, a branch, a study of", Grammar.NamesGenus),
        new(-0.7, "there are several kinds", Definition.Sorts),
        new(-0.3, "how many kinds there are", Definition.CountsKinds),
        new(-0.5, "opens with a purpose", r => r.First.Has(Cue.To)),
        new(-1.7, "a label that states nothing", r => r.Form == Form.AfterLabel && !r.Any(Cue.Effect) && !Grammar.States(r)),
        new(-2, "no sentence", r => r.Form == Form.Fragment),
        new(-0.3, "and no verb", r => r.Form == Form.Fragment && !r.Any(Cue.Finite)),
        new(-1.8, "and neither verb nor clause", r => r.Form == Form.Fragment && !r.Any(Cue.Finite | Cue.Relative)),
        new(-2.7, "advice", r => r.IsAdvice),
        new(0.1, "and says what should be", r => r.IsAdvice && r.Any(Cue.Advice)),
        new(-0.1, "no verb", Statement.LacksVerb),
        new(-0.1, "and few words", Statement.LacksVerbAndIsShort),
        new(-0.9, "and nothing like one", Statement.LacksAnyVerb),
        new(0.3, "an item that begins with what it does", Statement.ItemActs),
        new(-1, "is for", Statement.OpensWithTo),
        new(-0.7, "doing, and no verb", Statement.GerundWithoutVerb),
        new(-1, "opens a list of members", Statement.OpensMembers),
        new(-0.5, "lists the members of a class", Statement.ListsMembers),
    ];
}
