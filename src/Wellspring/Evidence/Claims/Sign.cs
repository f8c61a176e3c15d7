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
    private const double Nothing = -1.5;

    private static readonly Sign[] All =
    [
        new(2.3, "names body, mind, illness or treatment", r => r.Topics > 0),
        new(1.1, "names two such things", r => r.Topics > 1),
        new(1.4, "a share of people", r => r.Topics == 0 && r.Any(Cue.People) && r.Any(Cue.Figure | Cue.Compare)),
        new(1.5, "cause, effect, risk or link", r => r.Any(Cue.Effect)),
        new(1.3, "says what came out of looking", Grammar.Reports),
        new(2, "says that it came out", r => r.Follows(Cue.Report, Cue.Relative, 1)),
        new(0.9, "more or less than something else", r => r.Any(Cue.Compare)),
        new(1, "a share or frequency in words", r => r.Any(Cue.Figure)),
        new(0.1, "a number about people or health", r => r.Any(Cue.Number) && (r.Topics > 0 || r.Any(Cue.People))),

        new(-1.3, "about nothing that can be checked", Grammar.HasNoSubject),
        new(-1.7, "one thing, and what it is like", Grammar.Likens),
        new(-0.8, "a feeling, and nothing found or done", Grammar.OnlyFeels),
        new(-0.5, "there is, it is", r => r.First.Has(Cue.There) && !r.Any(Cue.Effect | Cue.Research | Cue.Report)),

        new(-3.4, "experience", r => r.Any(Cue.I)),
        new(-2.1, "a story", r => r.Any(Cue.Story)),
        new(-3, "worth and comfort", r => r.Any(Cue.Value)),
        new(-2, "taste", r => r.First.Has(Cue.Some) && r.Any(Cue.Taste)),
        new(-2.8, "talk with the reader", r => r.Any(Cue.You) && r.Form != Form.AfterLabel),
        new(1.9, "but names a risk or an outcome", Grammar.WarnsReader),
        new(-2, "the reader's own case", r => r.Any(Cue.Your) && r.Form != Form.AfterLabel && !Grammar.WarnsReader(r)),

        new(-2.4, "office, fee, law, schooling", r => r.Any(Cue.Service)),
        new(-1.4, "a word that offices use too", r => r.Any(Cue.Office)),
        new(-1.4, "more of either", r => r.Follows(Cue.Office | Cue.Service, Cue.Office | Cue.Service, int.MaxValue / 2)),
        new(-1.3, "an institution is the subject", r => r.Opens(Cue.Place | Cue.Service, 3)),
        new(-2.4, "getting care", r => r.Follows(Cue.Get, Cue.Given, 3)),
        new(-3.7, "a profession is the subject", Grammar.IsAboutProfession),
        new(-1.6, "what a profession does all day", Grammar.TellsADaysWork),
        new(-0.7, "nouns of a job description", r => r.Distinct(Cue.Scope) > 1),
        new(-1.7, "a list of what belongs to it", r => r.Opens(Cue.Include, 9) && !r.Any(Cue.Symptom)),
        new(-3.3, "what a field is about", r => r.Opens(Cue.Field, 8)),
        new(-2.4, "a field of medicine is the subject", Grammar.IsAboutField),
        new(-2.1, "a device or program", r => r.Any(Cue.Tool)),
        new(-1.6, "as the subject", r => r.Opens(Cue.Tool, 5)),

        new(-3, "this text or another", r => r.Any(Cue.Text)),
        new(-2.8, "a heading", r => r.First.Has(Cue.Heading)),
        new(-1.8, "how a word or institution came about", r => r.Any(Cue.History)),
        new(-1.1, "a team about its own work", Grammar.IsOwnWork),
        new(-3.7, "and no result", Grammar.IsOwnWorkWithoutResult),
        new(-2.6, "a step of a study", Grammar.IsStep),
        new(-1, "done, and nothing came of it", Grammar.IsDone),
        new(-1.3, "goes on about something named before", Grammar.GoesOn),
        new(-3.5, "a definition", Grammar.Defines),
        new(-2.2, "means, stands for", Grammar.Names),
        new(-3.1, "a kind, a branch, a study of", Grammar.NamesGenus),
        new(-2.3, "opens with a purpose", r => r.First.Has(Cue.To)),
        new(-0.5, "very short", r => r.Length <= 5 && !r.Any(Cue.Assertion) && r.Topics < 2),

        new(-3.2, "a label that states nothing", r => r.Form == Form.AfterLabel && !r.Any(Cue.Effect) && !Grammar.States(r)),
        new(-2.8, "no sentence", r => r.Form == Form.Fragment),
        new(-1.9, "and no verb", r => r.Form == Form.Fragment && !r.Any(Cue.Finite)),
        new(-1.1, "or a verb that asserts nothing", r => r.Form == Form.Fragment && r.Any(Cue.Finite) && !r.Any(Cue.Effect | Cue.Figure)),
        new(-1.8, "a condition in a list of conditions", r => r.Form == Form.Fragment && r.First.Has(Cue.Finite | Cue.Past | Cue.You)),
    ];

    public static double Points(Reading reading)
    {
        var points = Nothing;
        foreach (var sign in All)
            if (sign.Shows(reading)) points += sign.Points;
        return points;
    }
}
