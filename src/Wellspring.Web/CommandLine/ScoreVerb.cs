using System.CommandLine;
using System.Globalization;
using Wellspring.Foundation;
using Wellspring.Screening;
using Wellspring.Screening.Fhir;

namespace Wellspring.Web.CommandLine;

/// <summary>Scores the answers to a screening test. Nothing of them is kept.</summary>
static class ScoreVerb
{
    private const long Largest = 4 << 20;

    public static Command Create(Surroundings here)
    {
        var response = new Argument<string>("RESPONSE") { Description = "A FHIR R4 QuestionnaireResponse." };
        var questionnaire = new Option<string?>("--questionnaire") { Description = "The FHIR R4 Questionnaire that it answers. Without it the test is found by its address, its LOINC code or the codes of its questions." };
        var format = OutputFormat.Option("text", "json");
        var verb = new Command("score", "Score the answers to a screening test.") { response, questionnaire, format };
        verb.SetAction((line, _) => Run(here, line.GetRequiredValue(response), line.GetValue(questionnaire), line.GetValue(format) == "json"));
        return verb;
    }

    private static async Task<int> Run(Surroundings here, string response, string? questionnaire, bool json)
    {
        var given = GivenAnswers.Read(InputText.Load(response, Largest), response);
        var chosen = questionnaire is null ? InstrumentLibrary.Find(given) ?? throw Unknown(response) : Definition(ReadInstrument.From(InputText.Load(questionnaire, Largest), questionnaire), given);
        if (!chosen.Done) return await here.Refuse(chosen.Refusals);
        var matched = MatchAnswers.Of(chosen.Value, given);
        if (!matched.Done) return await here.Refuse(matched.Refusals);
        var scored = chosen.Value.Score(matched.Value.Places);
        await (json ? here.Out.WriteJson(Json(chosen.Value, scored, matched.Value.Stated)) : Write(here.Out, chosen.Value, scored, matched.Value.Stated));
        if (scored.Missing.Count == 0) return ExitCode.Done;
        await here.Error.WriteLineAsync($"wellspring: no score: {Count(scored.Missing.Count)} missing: {string.Join(", ", scored.Missing)}");
        return ExitCode.Refused;
    }

    // What is known here counts, not what a form makes of it; only where the answers have other codes and words than it, the form itself.
    private static Outcome<Instrument> Definition(Instrument form, GivenAnswers given)
    {
        if (InstrumentLibrary.Find(form) is not { } known) return form;
        if (MatchAnswers.Of(known, given).Done && MatchAnswers.KnowsAll(known, form, given)) return known;
        return form.With(known) is { Count: > 0 } wrong ? wrong.ToList() : form.As(known);
    }

    // Of several totals that are stated, the first that is not the sum of its answers is told.
    private static object Json(Instrument instrument, Scored scored, IReadOnlyList<StatedTotal> stated)
    {
        var told = stated.FirstOrDefault(s => Agrees(scored, s) == false) ?? (stated.Count > 0 ? stated[0] : null);
        return new { instrument = Name(instrument), total = scored.Scores is [var first, ..] ? first.Total : null, band = scored.Scores is [{ Band: { } band }, ..] ? band.Code : null, safety = scored.Dangers.Count > 0, missing = scored.Missing, statedTotal = told?.Number, agrees = told is null ? null : Agrees(scored, told) };
    }

    private static async Task Write(TextWriter output, Instrument instrument, Scored scored, IReadOnlyList<StatedTotal> stated)
    {
        foreach (var score in scored.Scores) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{score.Rule.Name}: {(score.Total is { } total ? $"{total} of {score.Rule.Low} to {score.Rule.High}" : "no score, answers are missing")}{(score.Band is { } band ? $", {band.Words}" : "")}"));
        if (scored.Scores.Count == 0) await output.WriteLineAsync($"{instrument.Title}: no answer of it has points");
        foreach (var total in stated) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"stated {(total.Score == scored.Scores[0].Rule.Code ? "total" : RuleOf(scored, total).Rule.Name)}: {total.Number}{(Agrees(scored, total) == false ? ", which is not the sum of the answers" : "")}"));
        foreach (var danger in scored.Dangers) await output.WriteLineAsync($"safety: {danger.Kind}{(danger.Question is { } question ? $" (question {question})" : "")}: offer help now");
    }

    private static ScoreOf RuleOf(Scored scored, StatedTotal stated) => scored.Scores.First(s => s.Rule.Code == stated.Score);

    private static bool? Agrees(Scored scored, StatedTotal stated) => RuleOf(scored, stated).Total is { } total ? stated.Number == total : null;

    private static string Name(Instrument instrument) => instrument.Slug.Length > 0 ? instrument.Slug : instrument.Title;

    private static string Count(int missing) => missing == 1 ? "one answer is" : $"{missing} answers are";

    private static UnreadableInputException Unknown(string response) =>
        new($"it answers none of the screening tests that are known here ({string.Join(", ", InstrumentLibrary.All.Select(i => i.Slug))}): name its questionnaire with --questionnaire", new Place(0, 0, response));
}
