using System.Globalization;
using Hl7.Fhir.Model;

namespace Wellspring.Screening.Fhir;

/// <summary>The questions of a Questionnaire, in the order in which they are asked: groups and lines of text become what stands before a question.</summary>
sealed class ReadQuestions(Questionnaire questionnaire, string file)
{
    private readonly List<Question> questions = [];
    private string? lead;

    /// <exception cref="UnreadableInputException">Conditions of a group and of what is in it cannot be held together.</exception>
    public static IReadOnlyList<Question> Of(Questionnaire questionnaire, string file)
    {
        var reading = new ReadQuestions(questionnaire, file);
        reading.Add(questionnaire.Item, null);
        return reading.questions;
    }

    private void Add(IEnumerable<Questionnaire.ItemComponent> items, AskedWhen? outer)
    {
        foreach (var item in items) Add(item, outer);
    }

    private void Add(Questionnaire.ItemComponent item, AskedWhen? outer)
    {
        var when = item.Type is Questionnaire.QuestionnaireItemType.Display ? outer : Both(item, outer, Conditions(item));
        if (item.Type is Questionnaire.QuestionnaireItemType.Display or Questionnaire.QuestionnaireItemType.Group) lead = item.Text ?? lead;
        else if (Options(item) is { Count: > 0 } options) Ask(item, options, when);
        Add(item.Item, when);
    }

    // A group's conditions hold for all in it, beside those of their own (FHIR R4, Questionnaire.item.enableWhen).
    private AskedWhen? Both(Questionnaire.ItemComponent item, AskedWhen? outer, AskedWhen? own) => (outer, own) switch
    {
        (null, _) => own,
        (_, null) => outer,
        ({ IsOneOfMany: false }, { IsOneOfMany: false }) => new(true, [.. outer.Of, .. own.Of.Except(outer.Of)]),
        _ when outer.All == own.All && outer.Of.SequenceEqual(own.Of) => own,
        _ => throw FhirFile.Unreadable($"question \"{Printable.Of(item.LinkId ?? "")}\" has conditions beside those of its group, and of one side any is enough (enableBehavior any): such conditions are not held together here", file),
    };

    private void Ask(Questionnaire.ItemComponent item, IReadOnlyList<Option> options, AskedWhen? when)
    {
        var danger = item.Named("safety").Select(p => new Danger(p.Text("kind") ?? "", p.Number("from") ?? 0)).FirstOrDefault();
        var codes = item.Code.Where(c => c.Code is not null).Select(c => new Code(c.System ?? "", c.Code!)).ToList();
        var audience = item.Extension.FirstOrDefault(e => e.Url == "urn:wellspring:fhir:audience")?.Value?.ToString();
        questions.Add(new(item.LinkId ?? "", item.Text ?? "", lead, item.Required ?? false, codes, options, when, danger, audience));
        lead = null;
    }

    private List<Option> Options(Questionnaire.ItemComponent item) => item switch
    {
        { Type: Questionnaire.QuestionnaireItemType.Boolean } => [new("true", "Yes", null), new("false", "No", null)],
        { AnswerOption.Count: > 0 } => [.. item.AnswerOption.Select(Option)],
        { AnswerValueSet: { } set } => [.. ValueSetOptions.Of(questionnaire, set)],
        _ => [],
    };

    private static Option Option(Questionnaire.AnswerOptionComponent option) => option.Value switch
    {
        Coding coding => new(coding.Code ?? "", coding.Display ?? coding.Code ?? "", option.Points() ?? coding.Points(), option.Extension.FirstOrDefault(e => e.Url == "urn:wellspring:fhir:also")?.Value?.ToString()),
        var value => new(value?.ToString() ?? "", value?.ToString() ?? "", option.Points()),
    };

    private static AskedWhen? Conditions(Questionnaire.ItemComponent item) => item.EnableWhen.Count == 0 ? null
        : new(item.EnableBehavior is Questionnaire.EnableWhenBehavior.All, [.. item.EnableWhen.Select(w => new Condition(w.Question ?? "", Operator(w.Operator), Value(w.Answer)))]);

    private static string Operator(Questionnaire.QuestionnaireItemOperator? by) => by switch
    {
        Questionnaire.QuestionnaireItemOperator.Exists => "exists",
        Questionnaire.QuestionnaireItemOperator.NotEqual => "!=",
        Questionnaire.QuestionnaireItemOperator.GreaterThan => ">",
        Questionnaire.QuestionnaireItemOperator.LessThan => "<",
        Questionnaire.QuestionnaireItemOperator.GreaterOrEqual => ">=",
        Questionnaire.QuestionnaireItemOperator.LessOrEqual => "<=",
        _ => "=",
    };

    private static string Value(DataType? answer) => answer switch
    {
        Coding coding => coding.Code ?? "",
        FhirBoolean yes => yes.Value is true ? "true" : "false",
        FhirDecimal number => number.Value?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => answer?.ToString() ?? "",
    };
}
