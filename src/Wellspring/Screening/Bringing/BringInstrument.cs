using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;
using Wellspring.Screening.Fhir;

namespace Wellspring.Screening;

/// <summary>
/// Takes a screening test from a FHIR Questionnaire that somebody else may have made. It never reaches readers by coming in; one that is known here
/// is held against its definition, and one that is not free is refused.
/// </summary>
public static class BringInstrument
{
    /// <summary>In bytes; no screening test is larger.</summary>
    public const long LargestFile = FhirFile.Largest;

    /// <param name="file">Its name, for what is said of it.</param>
    /// <exception cref="UnreadableInputException">It is no Questionnaire of FHIR R4 whose questions could be asked.</exception>
    public static async Task<Outcome<BroughtInstrument>> Handle(WellspringDb db, string json, string file, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        if (AgainstActor(actor) is { } notAllowed) return notAllowed;
        var form = ReadInstrument.Form(json, file);
        if (NotFree.Of(form) is { } owned) return owned.Refusal;
        if (FormTexts.Problems(form.Instrument).ToList() is { Count: > 0 } texts) return texts;
        var known = KnownForm.Of(form);
        if (known is not null && known.Questions.All(q => q.Text.Length > 0)) return AsItComes(form, known);
        var definition = known is null ? Unknown(form) : TakeWording.From(form.Instrument, known);
        return definition.Done ? await Keep(db, definition.Value, known is not null, json, form.LeftOut, time, actor, cancel) : definition.Refusals.ToList();
    }

    // An import of a whole export acts for nobody; whoever may run it may bring in what is in it.
    private static Finding? AgainstActor(Actor actor) => actor.IsSample ? InstrumentAct.SampleActor(actor)
        : actor.UserId is not null && !InstrumentAct.MayRelease(actor) ? Finding.Refuse("not-allowed", "Only an editor or an administrator brings screening tests in.")
        : null;

    private static Outcome<BroughtInstrument> AsItComes(ForeignForm form, Instrument known) =>
        form.Instrument.With(known) is { Count: > 0 } deviations ? deviations.ToList() : new BroughtInstrument(known, Brought.ComesWithProgram, []);

    private static Outcome<Instrument> Unknown(ForeignForm form)
    {
        if (form.Waits is { } waits) throw waits;
        if (form.Instrument.Title.Length == 0 || InstrumentSlug.Of(form.Names) is not { } slug) return Finding.Refuse("title-missing", "It has no title (nor a name or id in Latin letters) that it could stand under. Write one into the file.");
        var wordless = form.Instrument.Questions.Where(q => q.Text.Length == 0 || q.Options.Any(o => o.Text.Length == 0)).Select(q => Finding.Refuse("form-wording-missing", $"Question {Printable.Of(q.LinkId)}, or one of its options, has no words."));
        var faults = wordless.Concat(ScoreFaults.Of(form.Instrument)).ToList();
        return faults.Count > 0 ? faults : form.Instrument with { Slug = slug };
    }

    private static async Task<Outcome<BroughtInstrument>> Keep(WellspringDb db, Instrument definition, bool isKnown, string json, IReadOnlyList<string> leftOut, TimeProvider time, Actor actor, CancellationToken cancel)
    {
        await using var alone = await db.ActAlone(cancel);
        var last = await db.ImportedInstruments.AsNoTracking().Where(i => i.Slug == definition.Slug).OrderByDescending(i => i.Number).FirstOrDefaultAsync(cancel);
        var fingerprint = definition.Fingerprint();
        if (last?.Definition.Fingerprint() == fingerprint) return new BroughtInstrument(definition, Brought.Unchanged, leftOut);
        var now = time.GetUtcNow();
        db.ImportedInstruments.Add(new() { Slug = definition.Slug, Definition = definition, Fhir = json, At = now, By = actor.Name, ByUser = actor.UserId });
        db.Record(actor, "brought in", InstrumentAct.Subject(definition.Slug), now, fingerprint);
        await db.SaveChangesAsync(cancel);
        await alone.Commit(cancel);
        return new BroughtInstrument(definition, isKnown ? Brought.WordingTaken : last is null ? Brought.New : Brought.Changed, leftOut);
    }
}
