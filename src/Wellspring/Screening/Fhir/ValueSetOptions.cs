using Hl7.Fhir.Model;

namespace Wellspring.Screening.Fhir;

/// <summary>The options of a question that stand in a value set beside it, listed or expanded. A value set of another place is not fetched.</summary>
static class ValueSetOptions
{
    public static IEnumerable<Option> Of(Questionnaire questionnaire, string reference) =>
        questionnaire.Contained.OfType<ValueSet>().FirstOrDefault(v => $"#{v.Id}" == reference || v.Url == reference) is not { } set ? []
            : set.Expansion is { Contains.Count: > 0 } expanded ? expanded.Contains.Select(c => new Option(c.Code ?? "", c.Display ?? "", c.Points()))
            : (set.Compose?.Include ?? []).SelectMany(i => i.Concept).Select(c => new Option(c.Code ?? "", c.Display ?? "", c.Points()));
}
