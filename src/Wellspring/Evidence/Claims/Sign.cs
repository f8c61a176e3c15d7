namespace Wellspring.Evidence;

/// <summary>One thing that speaks for (points above 0) or against a sentence being a claim.</summary>
sealed record Sign(double Points, string Says, Func<Reading, bool> Shows);

/// <summary>
/// The claim rule as a table. A sentence whose points sum to more than nothing is a claim. The points were fitted to
/// the labelled sentences of the tuning half and set near the fitted values; docs/decisions/0005-what-a-claim-is.md
/// tells how well they do.
/// </summary>
static class Signs
{
    // Without any sign a sentence is no claim.
    private const double Nothing = -1.2;

    private static readonly Sign[] All =
    [
        new(1.9, "names body, mind, illness or treatment", r => r.Topics > 0),
        new(0.8, "names two such things", r => r.Topics > 1),
        new(1.2, "a share of people", r => r.Topics == 0 && r.Any(Cue.People) && r.Any(Cue.Figure | Cue.Compare)),
        new(1.6, "cause, effect, risk or link", r => r.Any(Cue.Effect)),
        new(1.3, "says what came out of looking", Grammar.Reports),
        new(2.5, "says that it came out", r => r.Follows(Cue.Report, Cue.Relative, 1)),
        new(1.3, "more or less than something else", r => r.Any(Cue.Compare)),
        new(1.1, "a share or frequency in words", r => r.Any(Cue.Figure)),
        new(0.1, "a number about people or health", r => r.Any(Cue.Number) && (r.Topics > 0 || r.Any(Cue.People))),

        new(-2.8, "experience", r => r.Any(Cue.I)),
        new(-1.8, "a story", r => r.Any(Cue.Story)),
        new(-2.8, "worth and comfort", r => r.Any(Cue.Value)),
        new(-2, "taste", r => r.First.Has(Cue.Some) && r.Any(Cue.Taste)),
        new(-2.2, "talk with the reader", r => r.Any(Cue.You)),
        new(1.3, "but names a risk or an outcome", Grammar.WarnsReader),
        new(-1.5, "the reader's own case", r => r.Any(Cue.Your) && !Grammar.WarnsReader(r)),

        new(-1.9, "office, fee, law, schooling", r => r.Any(Cue.Service)),
        new(-1.2, "a word that offices use too", r => r.Any(Cue.Office)),
        new(-0.5, "more of either", r => r.Follows(Cue.Office | Cue.Service, Cue.Office | Cue.Service, int.MaxValue / 2)),
        new(-1.2, "an institution is the subject", r => r.Opens(Cue.Place | Cue.Service, 3)),
        new(-2.1, "getting care", r => r.Follows(Cue.Get, Cue.Given, 3)),
        new(-3.6, "a profession is the subject", Grammar.IsAboutProfession),
        new(-1.5, "what a profession does all day", Grammar.TellsADaysWork),
        new(-0.6, "nouns of a job description", r => r.Distinct(Cue.Scope) > 1),
        new(-1.4, "a list of what belongs to it", r => r.Opens(Cue.Include, 9) && !r.Any(Cue.Symptom)),
        new(-2.9, "what a field is about", r => r.Opens(Cue.Field, 8)),
        new(-2, "a field of medicine is the subject", Grammar.IsAboutField),
        new(-1.4, "a device or program", r => r.Any(Cue.Tool)),
        new(-2, "as the subject", r => r.Opens(Cue.Tool, 5)),

        new(-2.7, "this text or another", r => r.Any(Cue.Text)),
        new(-2.5, "the heading of an abstract's part", r => r.First.Has(Cue.Heading)),
        new(-1.6, "how a word or institution came about", r => r.Any(Cue.History)),
        new(-1, "a team about its own work", Grammar.IsOwnWork),
        new(-3.3, "and no result", Grammar.IsOwnWorkWithoutResult),
        new(-2.7, "a step of a study", Grammar.IsStep),
        new(-1.3, "done, and nothing came of it", Grammar.IsDone),
        new(-1.3, "goes on about something named before", Grammar.GoesOn),
        new(-2.9, "a definition", Grammar.Defines),
        new(-1.8, "means, stands for", Grammar.Names),
        new(-2.8, "a kind, a branch, a study of", Grammar.NamesGenus),
        new(-2.5, "opens with a purpose", r => r.First.Has(Cue.To)),
        new(-0.3, "very short", r => r.Length <= 5 && !r.Any(Cue.Assertion) && r.Topics < 2),

        new(-3, "a label that states nothing", r => r.Form == Form.AfterLabel && !r.Any(Cue.Effect) && !Grammar.States(r)),
        new(-2.4, "no sentence", r => r.Form == Form.Fragment),
        new(-1.6, "and no verb", r => r.Form == Form.Fragment && !r.Any(Cue.Finite)),
        new(-1, "or a verb that asserts nothing", r => r.Form == Form.Fragment && r.Any(Cue.Finite) && !r.Any(Cue.Effect | Cue.Figure)),
        new(-1.5, "a condition in a list of conditions", r => r.Form == Form.Fragment && r.First.Has(Cue.Finite | Cue.Past | Cue.You)),
    ];

    public static double Points(Reading reading)
    {
        var points = Nothing;
        foreach (var sign in All)
            if (sign.Shows(reading)) points += sign.Points;
        return points;
    }
}
