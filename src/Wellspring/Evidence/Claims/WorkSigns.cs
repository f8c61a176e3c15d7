namespace Wellspring.Evidence;

/// <summary>Offices, clinicians, texts and studies: facts that need no medical source.</summary>
static class WorkSigns
{
    public static readonly Sign[] All =
    [
        new(-1.6, "office, fee, law, schooling", r => r.Any(Cue.Service)),
        new(-1.3, "a word that offices use too", r => r.Any(Cue.Office)),
        new(-2.1, "more of either", r => r.Follows(Cue.Office | Cue.Service, Cue.Office | Cue.Service, int.MaxValue / 2)),
        new(-2.2, "an institution is the subject", r => r.Opens(Cue.Place | Cue.Service, 3)),
        new(-3.6, "an agency is the subject", r => Clause.SubjectHas(r, Cue.Agency)),
        new(-1.6, "getting care", r => r.Follows(Cue.Get, Cue.Given, 3)),
        new(-1, "where to turn", r => r.Any(Cue.Contact)),
        new(-0.8, "and where to read on", r => r.Distinct(Cue.Contact) > 1),
        new(-1.8, "a profession is the subject", Grammar.IsAboutProfession),
        new(-0.8, "a clinician is the subject", Clause.ClinicianIsSubject),
        new(-1.2, "what a clinician may do", Clause.ClinicianMayAct),
        new(-3.2, "a clinician looks into it", Clause.ClinicianProbes),
        new(-3.1, "the clinician named before", Clause.HeOrShe),
        new(-0.9, "serves clinicians", Predicate.ServesClinician),
        new(-0.1, "what a profession does all day", Grammar.TellsADaysWork),
        new(-1.2, "nouns of a job description", r => r.Distinct(Cue.Scope) > 1),
        new(-1, "a list of what belongs to it", r => r.Opens(Cue.Include, 9) && !r.Any(Cue.Symptom) && !Predicate.Lists(r)),
        new(-1.8, "what a field is about", r => r.Opens(Cue.Field, 8)),
        new(-2, "a field of medicine is the subject", Grammar.IsAboutField),
        new(-0.5, "a test or visit", r => r.Any(Cue.Test)),
        new(-1.1, "a step of an examination or treatment", Predicate.IsProcedure),
        new(-1.6, "done to find out", Predicate.IsToProbe),
        new(-0.7, "a device or program", r => r.Any(Cue.Tool)),
        new(-1.4, "as the subject", r => r.Opens(Cue.Tool, 5)),
        new(-2.5, "this text or another", r => r.Any(Cue.Text)),
        new(-5.3, "here is", Predicate.HereIs),
        new(-2.9, "a reference to a text", Predicate.IsReference),
        new(-4.3, "a heading", r => r.First.Has(Cue.Heading)),
        new(-3.7, "how a word or institution came about", r => r.Any(Cue.History)),
        new(-1.7, "a team about its own work", Grammar.IsOwnWork),
        new(-1.8, "and no result", Grammar.IsOwnWorkWithoutResult),
        new(-1.1, "a step of a study", Grammar.IsStep),
    ];
}
