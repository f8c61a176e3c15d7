namespace Wellspring.Evidence;

/// <summary>Offices, clinicians, texts and studies: facts that need no medical source.</summary>
static class WorkSigns
{
    public static readonly Sign[] All =
    [
        new(-0.7, "office, fee, law, schooling", r => r.Any(Cue.Service)),
        new(-0.7, "a word that offices use too", r => r.Any(Cue.Office)),
        new(-1.3, "more of either", r => r.Follows(Cue.Office | Cue.Service, Cue.Office | Cue.Service, int.MaxValue / 2)),
        new(-1, "an institution is the subject", r => r.Opens(Cue.Place | Cue.Service, 3)),
        new(-1.6, "an agency is the subject", r => r.SubjectHas(Cue.Agency)),
        new(-0.7, "getting care", r => r.Follows(Cue.Get, Cue.Given, 3)),
        new(-0.8, "where to turn", r => r.Any(Cue.Contact)),
        new(-0.8, "and where to read on", r => r.Distinct(Cue.Contact) > 1),
        new(-1.5, "a profession is the subject", Grammar.IsAboutProfession),
        new(-0.5, "a clinician is the subject", Clause.ClinicianIsSubject),
        new(-0.3, "what a clinician may do", Clause.ClinicianMayAct),
        new(-0.5, "a clinician looks into it", Clause.ClinicianProbes),
        new(-0.7, "the clinician named before", Clause.HeOrShe),
        new(-0.9, "serves clinicians", Predicate.ServesClinician),
        new(-0.2, "what a profession does all day", Grammar.TellsADaysWork),
        new(-0.4, "nouns of a job description", r => r.Distinct(Cue.Scope) > 1),
        new(-0.4, "a list of what belongs to it", r => r.Opens(Cue.Include, 9) && !r.Any(Cue.Symptom) && !Predicate.Lists(r)),
        new(-0.9, "what a field is about", r => r.Opens(Cue.Field, 8)),
        new(-0.2, "a field of medicine is the subject", Grammar.IsAboutField),
        new(-0.6, "a test or visit", r => r.Any(Cue.Test)),
        new(-0.3, "a step of an examination or treatment", Predicate.IsProcedure),
        new(-0.4, "done to find out", Predicate.IsToProbe),
        new(-0.7, "a device or program", r => r.Any(Cue.Tool)),
        new(-0.6, "as the subject", r => r.Opens(Cue.Tool, 5)),
        new(-1.6, "this text or another", r => r.Any(Cue.Text)),
        new(-1.2, "here is", Predicate.HereIs),
        new(-1.3, "a reference to a text", Predicate.IsReference),
        new(-2, "a heading", r => r.First.Has(Cue.Heading)),
        new(-2, "how a word or institution came about", r => r.Any(Cue.History)),
        new(-1, "a team about its own work", Grammar.IsOwnWork),
        new(-1.2, "and no result", Grammar.IsOwnWorkWithoutResult),
        new(-0.8, "a step of a study", Grammar.IsStep),
    ];
}
