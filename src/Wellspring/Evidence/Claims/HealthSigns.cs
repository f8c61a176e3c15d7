namespace Wellspring.Evidence;

/// <summary>What a sentence is about and what it asserts of it.</summary>
static class HealthSigns
{
    public static readonly Sign[] All =
    [
        new(0.8, "names body, mind, illness or treatment", r => r.Topics > 0),
        new(0.3, "names two such things", r => r.Topics > 1),
        new(0.9, "a share of people", Grammar.IsShare),
        new(1, "cause, effect, risk or link", r => r.Any(Cue.Effect)),
        new(0, "may have an effect", r => r.Follows(Cue.Modal, Cue.Effect, 4)),
        new(1, "says what came out of looking", Grammar.Reports),
        new(1.1, "says that it came out", r => r.Follows(Cue.Report, Cue.Relative, 1)),
        new(0.5, "more or less than something else", r => r.Any(Cue.Compare)),
        new(1, "a share or frequency in words", r => r.Any(Cue.Figure)),
        new(-0.1, "a number about people or health", r => r.Any(Cue.Number) && (r.Topics > 0 || r.Any(Cue.People))),
        new(0.4, "the course of an illness", r => r.Any(Cue.Course) && r.Form == Form.Whole),
        new(0.4, "a time or age", r => r.Any(Cue.Time) && r.Form == Form.Whole),
        new(1.1, "how often", r => r.Any(Cue.Often) && r.Form == Form.Whole),
        new(0.2, "goes on to tell its course or effect", Clause.PointsBackAndGoesOn),
        new(2.4, "a sign of something", Definition.IsSignOf),
        new(-0.2, "lists symptoms, causes, treatments", Predicate.Lists),
        new(0.4, "opens a list of symptoms or causes", Predicate.OpensClaims),
        new(0.6, "an item that states an effect", Predicate.ItemStates),
        new(0.5, "what is not known", Predicate.KnowsNot),
        new(1, "there is no such thing", Predicate.ThereIsNo),
    ];
}
