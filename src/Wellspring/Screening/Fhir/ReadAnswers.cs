using System.Globalization;
using Hl7.Fhir.Model;
using Wellspring.Foundation;

namespace Wellspring.Screening.Fhir;

/// <summary>A FHIR R4 QuestionnaireResponse: what was answered, and the total that it states itself.</summary>
/// <param name="Questionnaire">The address of what it answers, when it says so.</param>
public sealed record GivenAnswers(string? Questionnaire, IReadOnlyList<GivenAnswer> Answers)
{
    /// <exception cref="UnreadableInputException">It is no QuestionnaireResponse of R4.</exception>
    public static GivenAnswers Read(string json, string file)
    {
        var (response, _) = FhirFile.Read<QuestionnaireResponse>(json, file);
        return FhirFile.Make(file, () => new GivenAnswers(response.Questionnaire, [.. Items(response.Item).Where(i => i.Answer.Count > 0).Select(Answer)]));
    }

    private static IEnumerable<QuestionnaireResponse.ItemComponent> Items(IEnumerable<QuestionnaireResponse.ItemComponent> items) =>
        items.SelectMany(i => (IEnumerable<QuestionnaireResponse.ItemComponent>)[i, .. Items(i.Item), .. Items(i.Answer.SelectMany(a => a.Item))]);

    private static GivenAnswer Answer(QuestionnaireResponse.ItemComponent item) => new(item.LinkId ?? "", item.Answer.Count, item.Answer[0].Value switch
    {
        Coding coding => new(coding.Code, coding.Display, coding.Points()),
        FhirBoolean yes => new(yes.Value is true ? "true" : "false", yes.Value is true ? "Yes" : "No", null),
        FhirDecimal number => new(null, null, number.Value),
        Integer number => new(null, null, number.Value),
        Quantity quantity => new(null, null, quantity.Value),
        var other => new(null, other?.ToString(), decimal.TryParse(other?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null),
    })
    { Text = item.Text };
}

/// <param name="Count">How many values stand there: a screening question has one answer.</param>
public sealed record GivenAnswer(string LinkId, int Count, GivenValue Value)
{
    /// <summary>What the response calls the question; null when it does not say.</summary>
    public string? Text { get; init; }

    /// <summary>A linkId as forms make it of a code: "/44250-9", "group/44250-9" and "44250-9" are one.</summary>
    public static string Bare(string linkId) => linkId[(linkId.LastIndexOf('/') + 1)..];
}

public sealed record GivenValue(string? Code, string? Text, decimal? Number);
