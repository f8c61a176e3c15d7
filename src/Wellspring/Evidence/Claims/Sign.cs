namespace Wellspring.Evidence;

/// <summary>One thing that speaks for (points above 0) or against a sentence being a claim.</summary>
sealed record Sign(double Points, string Says, Func<Reading, bool> Shows);

/// <summary>
/// The claim rule as a table. A sentence whose points sum to more than nothing is a claim. The points were fitted to
/// the labelled sentences that serve for development and rounded; docs/decisions/0005-what-a-claim-is.md
/// tells how well they do.
/// </summary>
static class Signs
{
    // Without any sign a sentence is no claim.
    private const double Nothing = -1.6;

    private static readonly Sign[] All =
    [
        new(1.9, "names body, mind, illness or treatment", r => r.Topics > 0),
        new(0.9, "names two such things", r => r.Topics > 1),
        new(-0.6, "words that offices use too", r => r.Any(Cue.Weak)),
        new(2.7, "a share of people", Grammar.IsShare),
        new(1.3, "cause, effect, risk or link", r => r.Any(Cue.Effect)),
        new(0.8, "may have an effect", r => r.Follows(Cue.Modal, Cue.Effect, 4)),
        new(1.1, "says what came out of looking", Grammar.Reports),
        new(1.7, "says that it came out", r => r.Follows(Cue.Report, Cue.Relative, 1)),
        new(0.6, "more or less than something else", r => r.Any(Cue.Compare)),
        new(0.8, "a share or frequency in words", r => r.Any(Cue.Figure)),
        new(0.1, "a number about people or health", r => r.Any(Cue.Number) && (r.Topics > 0 || r.Any(Cue.People))),

        new(0.9, "the course of an illness", r => r.Any(Cue.Course) && r.Form == Form.Whole),
        new(0.4, "a time or age", r => r.Any(Cue.Time) && r.Form == Form.Whole),
        new(1, "how often", r => r.Any(Cue.Often) && r.Form == Form.Whole),
        new(0.5, "what may happen", Clause.MayHappen),
        new(0.4, "goes on to tell its course or effect", Clause.PointsBackAndGoesOn),
        new(3.8, "a sign of something", Definition.IsSignOf),
        new(0.1, "lists symptoms, causes, treatments", Predicate.Lists),
        new(2.6, "opens a list of symptoms or causes", Predicate.OpensClaims),
        new(0.6, "an item that states an effect", Predicate.ItemStates),
        new(0.7, "says what is not so", Predicate.SaysNot),
        new(1.4, "what is not known", Predicate.KnowsNot),
        new(0.7, "there is no such thing", Predicate.ThereIsNo),

        new(0, "about nothing that can be checked", Grammar.HasNoSubject),
        new(-1.7, "one thing, and what it is like", Grammar.Likens),
        new(-1, "a feeling, and nothing found or done", Grammar.OnlyFeels),
        new(0.6, "there is, it is", r => r.First.Has(Cue.There) && !r.Any(Cue.Effect | Cue.Research | Cue.Report)),
        new(-3.1, "is no such thing", Predicate.IsNo),
        new(-1.4, "a judgement", Predicate.Judges),
        new(-1.2, "it is important, it is hard", Predicate.JudgesFirst),

        new(-2.9, "experience", r => r.Any(Cue.I)),
        new(-3.3, "a story", r => r.TellsStory()),
        new(-5.2, "worth and comfort", r => r.Any(Cue.Value)),
        new(-1.4, "taste", r => r.First.Has(Cue.Some) && r.Any(Cue.Taste)),
        new(-1, "some choose", Clause.SomeChoose),
        new(-0.8, "family, friends, work", r => r.Any(Cue.Support)),
        new(-1.7, "a choice or plan", Clause.Chooses),
        new(-2.6, "something to be done", Predicate.IsToDo),
        new(-4.3, "whether", Predicate.IsWhether),
        new(-2.9, "depends, varies", Predicate.Depends),

        new(-1.3, "talk with the reader", r => r.Any(Cue.You) && r.Form != Form.AfterLabel && (r[r.Main].Has(Cue.You) || r.Form != Form.Whole)),
        new(1.1, "but names a risk or an outcome", Grammar.WarnsReader),
        new(0.9, "the reader's risk", TheReader.RiskOfReader),
        new(-0.5, "the reader's own case", r => r.Any(Cue.Your) && r.Form != Form.AfterLabel && !Grammar.WarnsReader(r) && !TheReader.ReadersBody(r)),
        new(1.2, "the reader's body is anybody's", TheReader.ReadersBody),
        new(1, "another thing of the reader's", TheReader.ReadersOwn),
        new(-1.6, "invites the reader", TheReader.InvitesReader),
        new(-1.7, "how the reader may feel", TheReader.MayFeel),
        new(-1.5, "the reader's days", TheReader.ReaderGoesOn),
        new(-0.5, "what the reader needs", TheReader.ReaderNeeds),
        new(-0.6, "what the reader can do", TheReader.WhatReaderCanDo),
        new(-0.4, "the reader as an example", TheReader.ReaderIsObject),
        new(-0.5, "the reader's case as a condition", TheReader.ReaderIsCase),

        new(-2.4, "office, fee, law, schooling", r => r.Any(Cue.Service)),
        new(-1.1, "a word that offices use too", r => r.Any(Cue.Office)),
        new(-2.1, "more of either", r => r.Follows(Cue.Office | Cue.Service, Cue.Office | Cue.Service, int.MaxValue / 2)),
        new(-2.3, "an institution is the subject", r => r.Opens(Cue.Place | Cue.Service, 3)),
        new(-3.4, "an agency is the subject", r => Clause.SubjectHas(r, Cue.Agency)),
        new(-0.6, "getting care", r => r.Follows(Cue.Get, Cue.Given, 3)),
        new(-0.8, "where to turn", r => r.Any(Cue.Contact)),
        new(-1.3, "and where to read on", r => r.Distinct(Cue.Contact) > 1),

        new(-0.9, "a profession is the subject", Grammar.IsAboutProfession),
        new(-2.3, "a clinician is the subject", Clause.ClinicianIsSubject),
        new(-0.6, "what a clinician may do", Clause.ClinicianMayAct),
        new(-2, "a clinician looks into it", Clause.ClinicianProbes),
        new(-2.9, "the clinician named before", Clause.HeOrShe),
        new(-0.5, "serves clinicians", Predicate.ServesClinician),
        new(-0.5, "what a profession does all day", Grammar.TellsADaysWork),
        new(-1.6, "nouns of a job description", r => r.Distinct(Cue.Scope) > 1),
        new(-0.6, "a list of what belongs to it", r => r.Opens(Cue.Include, 9) && !r.Any(Cue.Symptom) && !Predicate.Lists(r)),
        new(-2.1, "what a field is about", r => r.Opens(Cue.Field, 8)),
        new(-2, "a field of medicine is the subject", Grammar.IsAboutField),
        new(-0.8, "a test or visit", r => r.Any(Cue.Test)),
        new(-1.6, "a step of an examination or treatment", Predicate.IsProcedure),
        new(-1.7, "done to find out", Predicate.IsToProbe),
        new(-1.8, "a device or program", r => r.Any(Cue.Tool)),
        new(-0.8, "as the subject", r => r.Opens(Cue.Tool, 5)),

        new(-2.3, "this text or another", r => r.Any(Cue.Text)),
        new(-3.8, "here is", Predicate.HereIs),
        new(-2.9, "a reference to a text", Predicate.IsReference),
        new(-3.6, "a heading", r => r.First.Has(Cue.Heading)),
        new(-2.7, "how a word or institution came about", r => r.Any(Cue.History)),
        new(-1.3, "a team about its own work", Grammar.IsOwnWork),
        new(-3.4, "and no result", Grammar.IsOwnWorkWithoutResult),
        new(-2.1, "a step of a study", Grammar.IsStep),
        new(-0.7, "done, and nothing came of it", Grammar.IsDone),
        new(-3, "research that goes on", Predicate.Seeks),

        new(-0.5, "a definition", Grammar.Defines),
        new(-2.2, "a definition of a thing of the body or of care", Definition.IsDefinition),
        new(-4.9, "means, stands for", Grammar.Names),
        new(-3.4, "explains a word", Definition.ExplainsWord),
        new(-5.8, "what it is called", Definition.Calls),
        new(-2.9, "is when", Definition.IsWhen),
        new(-0.6, "what it is made of", Definition.IsMadeOf),
        new(-0.6, "a kind, a branch, a study of", Grammar.NamesGenus),
        new(-2.4, "there are several kinds", Definition.Sorts),
        new(-1.4, "how many kinds there are", Definition.CountsKinds),
        new(-1.6, "opens with a purpose", r => r.First.Has(Cue.To)),

        new(-2, "a label that states nothing", r => r.Form == Form.AfterLabel && !r.Any(Cue.Effect) && !Grammar.States(r)),
        new(-2.4, "no sentence", r => r.Form == Form.Fragment),
        new(-1.1, "and no verb", r => r.Form == Form.Fragment && !r.Any(Cue.Finite)),
        new(-1.3, "or a verb that asserts nothing", r => r.Form == Form.Fragment && r.Any(Cue.Finite) && !r.Any(Cue.Effect | Cue.Figure)),
        new(-1.7, "and neither verb nor clause", r => r.Form == Form.Fragment && !r.Any(Cue.Finite | Cue.Relative)),
        new(0.7, "a condition in a list of conditions", r => r.Form == Form.Fragment && r.First.Has(Cue.Finite | Cue.Past | Cue.You)),
    ];

    public static double Points(Reading reading)
    {
        var points = Nothing;
        foreach (var sign in All)
            if (sign.Shows(reading)) points += sign.Points;
        return points;
    }
}
