using Wellspring.Screening.Fhir;

namespace Wellspring.Screening;

/// <summary>Of which instrument that comes with the program a form is one, or claims to be.</summary>
static class KnownForm
{
    private const int OffBy = 2;

    /// <summary>Null for an instrument that is not known here.</summary>
    public static Instrument? Of(ForeignForm form) =>
        InstrumentLibrary.Find(form.Instrument) ?? ByLength.FirstOrDefault(i => form.Names.IsNamed(i.Title) || form.Names.IsNamed(i.Slug)) ?? ByLength.FirstOrDefault(i => Claims(form, i));

    // "AUDIT-C" holds the word "AUDIT": the longer name is meant.
    private static IEnumerable<Instrument> ByLength => InstrumentLibrary.All.OrderByDescending(i => i.Title.Length);

    // A title may speak of a test without being it: "How the PHQ-9 was for you". So it also has to count about as many questions.
    private static bool Claims(ForeignForm form, Instrument known) =>
        form.Names.Mention(known.Title) && Math.Abs(form.Instrument.Questions.Count(q => q.IsScored) - known.Questions.Count(q => q.IsScored)) <= OffBy;
}
