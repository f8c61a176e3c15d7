using Hl7.Fhir.Model;
using Wellspring.Foundation;

namespace Wellspring.Screening.Fhir;

/// <summary>A FHIR R4 Questionnaire as an instrument.</summary>
public static class ReadInstrument
{
    /// <exception cref="UnreadableInputException">It is no Questionnaire of R4, or one whose questions cannot be asked: doubled, without options, or with conditions in a circle.</exception>
    public static Instrument From(string json, string file) => Form(json, file) switch
    {
        { Waits: { } waits } => throw waits,
        var form => form.Instrument,
    };

    /// <exception cref="UnreadableInputException">Likewise; of an earlier edition of FHIR too, or with modifier extensions.</exception>
    public static ForeignForm Form(string json, string file)
    {
        var (questionnaire, oddities) = FhirFile.Read<Questionnaire>(json, file);
        return FhirFile.Make(file, () => Made(questionnaire, oddities, json, file));
    }

    private static ForeignForm Made(Questionnaire questionnaire, IReadOnlyList<string> oddities, string json, string file)
    {
        if (OlderEdition.Of(json) is { } edition) throw FhirFile.Unreadable($"this is a Questionnaire of FHIR {edition}, which lists options elsewhere: R4 is read here", file);
        if (ForeignForm.Modifier(questionnaire) is { } modifier) throw FhirFile.Unreadable($"an extension changes what it means, and is not known here: {Printable.Of(modifier)}", file);
        var questions = ReadQuestions.Of(questionnaire, file);
        if (QuestionFaults.Of(questions, file) is [var first, ..]) throw first;
        return ForeignForm.Of(Instrument(questionnaire, questions), questionnaire, oddities) with { Waits = QuestionFaults.Waiting(questions, file) };
    }

    private static Instrument Instrument(Questionnaire questionnaire, IReadOnlyList<Question> questions) => new(
        questionnaire.Id ?? "", questionnaire.Title ?? questionnaire.Name ?? "", questionnaire.Description ?? "", questionnaire.Purpose ?? "", questionnaire.Copyright ?? "",
        Use(questionnaire), [.. questionnaire.Code.Where(c => c.Code is not null).Select(c => new Code(c.System ?? "", c.Code!))],
        [.. questionnaire.Papers().Select(p => new Paper(p.Label ?? "", p.Citation ?? "", p.Url ?? ""))], questions, ReadScores.Of(questionnaire, questions));

    private static InstrumentUse Use(Questionnaire questionnaire) => questionnaire.Named("use").FirstOrDefault() is not { } use ? new("", "", "", null, null, 0, "", null)
        : new(use.Text("measures") ?? "", string.Join(' ', use.Texts("concern")), use.Text("period") ?? "", (int?)use.Number("ageFrom"), (int?)use.Number("ageTo"), (int)(use.Number("minutes") ?? 0), use.Text("authors") ?? "", use.Text("permission") == "free" ? null : use.Text("conditions"));
}
